using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace Rapport.Web.Serving;

/// <summary>
/// Tells of each request its route, its status and its time. The outermost loop of an answer: what nobody foresaw is logged here, and told to the
/// reader without any detail.
/// </summary>
sealed class RequestLog(RequestDelegate next, Answers answers, ILogger<RequestLog> log)
{
    public async Task InvokeAsync(HttpContext http)
    {
        var began = Stopwatch.GetTimestamp();
        using var span = Telemetry.Request();
        try { await next(http); }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested) { http.Response.StatusCode = 499; }
        catch (Exception problem) when (!http.Response.HasStarted)
        {
            PortalLog.Failed(log, problem, http.Request.Method, RouteOf(http));
            await Answers.Send(http, await answers.Failure(http, new PortalException(500, "failed")));
        }
        Telemetry.End(span, http.Request.Method, RouteOf(http), http.Response.StatusCode);
        PortalLog.Answered(log, http.Request.Method, RouteOf(http), http.Response.StatusCode, Math.Round(Stopwatch.GetElapsedTime(began).TotalMilliseconds, 1));
    }

    /// <summary>The route as it is declared: what may be told of a request.</summary>
    public static string RouteOf(HttpContext http) => (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "(none)";
}
