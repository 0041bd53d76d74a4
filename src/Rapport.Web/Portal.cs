using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Rapport.Web.Pages;
using Rapport.Web.Serving;

namespace Rapport.Web;

/// <summary>
/// The portal of one office: its record as the public reads it. Nothing is written, nobody is known, and every answer is a function of the
/// record's public part, the address, the language, the build and the day.
/// </summary>
public static class Portal
{
    const int ShutdownSeconds = 20;

    /// <summary>Builds the portal of a record that is there; it listens once it is started.</summary>
    /// <exception cref="Rapport.Record.RecordException">There is no such record.</exception>
    public static WebApplication Build(PortalOptions options)
    {
        var opening = Task.Run(() => new Standings(options)); // the record opens while all else is put together
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions()); // nothing is read of a folder it happens to be started in
        builder.Configuration.AddEnvironmentVariables();
        builder.Logging.ClearProviders().AddJsonConsole(console => console.UseUtcTimestamp = true)
            .AddFilter("Microsoft", LogLevel.Warning).SetMinimumLevel(options.IsQuiet ? LogLevel.Warning : LogLevel.Information);
        builder.WebHost.UseKestrelCore().UseUrls(options.Urls).UseKestrelHttpsConfiguration().ConfigureKestrel(server => Limit(server, options));
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(ShutdownSeconds));
        builder.Services.AddSingleton(options).AddSingleton(_ => opening.GetAwaiter().GetResult()).AddSingleton<AnswerCache>().AddSingleton<Answers>();
        builder.Services.AddRouting().AddRequestLimits(options).AddTelemetry();
        var app = builder.Build();
        if (options.IsBehindProxy) app.UseForwardedHeaders(OneProxy());
        app.UseMiddleware<RequestLog>().UseMiddleware<SecurityHeaders>();
        app.UseRateLimiter();
        app.MapPortal();
        _ = app.Services.GetRequiredService<Standings>(); // a record that cannot be opened is told before anybody asks
        return app;
    }

    /// <summary>
    /// Makes the first page before anybody asks for it, beside the portal's start: the first answer of a program costs as much as the next ten,
    /// and whoever comes meanwhile waits for the same making.
    /// </summary>
    public static Task WarmUp(WebApplication portal) => Task.Run(() =>
    {
        var http = new DefaultHttpContext { RequestServices = portal.Services };
        (http.Request.Method, http.Request.Path, http.Response.Body) = (HttpMethods.Get, "/", Stream.Null);
        return portal.Services.GetRequiredService<Answers>().Send(http, PortalRoutes.Html, HomePages.Home);
    });

    /// <summary>A portal only reads: requests have no body worth the name, and slow ones make room for others.</summary>
    static void Limit(KestrelServerOptions server, PortalOptions options)
    {
        if (options.Certificate is { } file) server.ConfigureHttpsDefaults(https => https.ServerCertificate = X509Certificate2.CreateFromPemFile(file, options.CertificateKey));
        server.AddServerHeader = false;
        server.Limits.MaxRequestBodySize = 64 * 1024;
        server.Limits.MaxRequestLineSize = 8 * 1024;
        server.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
        server.Limits.MaxRequestHeaderCount = 64;
        server.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        server.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(60);
        server.Limits.MaxConcurrentConnections = 4_000;
    }

    static ForwardedHeadersOptions OneProxy() => new()
    {
        ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = 1,
    };
}
