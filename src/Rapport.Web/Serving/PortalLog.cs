using Microsoft.Extensions.Logging;

namespace Rapport.Web.Serving;

/// <summary>What the portal logs, each with a number that stays: no address of a reader, no query, nothing that tells who asked.</summary>
static partial class PortalLog
{
    [LoggerMessage(1, LogLevel.Debug, "made {Path}: {Status}, {Bytes} bytes")]
    public static partial void Made(ILogger log, string path, int status, int bytes);

    [LoggerMessage(2, LogLevel.Information, "{Method} {Route} {Status} in {Milliseconds} ms")]
    public static partial void Answered(ILogger log, string method, string route, int status, double milliseconds);

    [LoggerMessage(3, LogLevel.Error, "{Method} {Route} failed")]
    public static partial void Failed(ILogger log, Exception problem, string method, string route);
}
