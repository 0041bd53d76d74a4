using Microsoft.AspNetCore.Http;

namespace Rapport.Web.Serving;

/// <summary>What a browser is told to refuse: everything a page of the portal has no need of.</summary>
sealed class SecurityHeaders(RequestDelegate next)
{
    const string Styles = "style-src 'self'";
    /// <summary>No script runs that could connect; browsers hold to it too when a tool that measures a page asks them for <c>/robots.txt</c> as the page would.</summary>
    const string Connections = "connect-src 'self'";
    const string Policy = $"default-src 'none'; {Styles}; font-src 'self' data:; img-src 'self' data:; {Connections}; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public Task InvokeAsync(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY"; // for browsers that do not know frame-ancestors
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=(), interest-cohort=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["X-Permitted-Cross-Domain-Policies"] = "none";
        if (http.Request.IsHttps) headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
        return next(http);
    }

    /// <summary>Lets a page have a style of its own inside, told by its hash.</summary>
    public static void AllowStyle(HttpResponse response, string source) =>
        response.Headers.ContentSecurityPolicy = Policy.Replace(Styles, $"{Styles} {source}", StringComparison.Ordinal);
}
