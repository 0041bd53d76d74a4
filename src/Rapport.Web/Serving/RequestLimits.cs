using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;

namespace Rapport.Web.Serving;

/// <summary>How much one address may ask for: who asks too often is told when to come again.</summary>
static class RequestLimits
{
    static readonly TimeSpan Window = TimeSpan.FromSeconds(10);

    public static IServiceCollection AddRequestLimits(this IServiceCollection services, PortalOptions options) => services.AddRateLimiter(limiter =>
    {
        limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http => http.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal)
            ? RateLimitPartition.GetNoLimiter("health")
            : RateLimitPartition.GetFixedWindowLimiter(Caller(http), _ => new FixedWindowRateLimiterOptions { PermitLimit = options.RequestsMax, Window = Window }));
        limiter.OnRejected = async (context, _) =>
        {
            var http = context.HttpContext;
            var wait = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : Window;
            http.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
            await Answers.Send(http, new KeptAnswer(Answer.Problem(429, "too many requests", "found more requests than one address may make, expected fewer; come again after the seconds in Retry-After", "too-many")));
        };
    });

    /// <summary>Of an address of the sixth version, the network that one household has.</summary>
    static string Caller(HttpContext http)
    {
        if (http.Connection.RemoteIpAddress is not { } address) return "";
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6 ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)) : address.ToString();
    }
}
