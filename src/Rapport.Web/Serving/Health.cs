using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Rapport.Web.Serving;

/// <summary>Whether the program lives, and whether it can answer: for those who keep it running.</summary>
static class Health
{
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet("/health/live", http => Say(http, "alive"));
        app.MapGet("/health/ready", Ready);
    }

    /// <summary>Ready when the journal can be read and its newest state is open; what stands in the way is told in the log alone.</summary>
    static async Task Ready(HttpContext http)
    {
        try
        {
            using (http.RequestServices.GetRequiredService<Standings>().Take()) { }
            await Say(http, "ready");
        }
        catch (Rapport.Record.RecordException)
        {
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            await Say(http, "the record cannot be read");
        }
    }

    static Task Say(HttpContext http, string line)
    {
        http.Response.ContentType = "text/plain; charset=utf-8";
        return http.Response.WriteAsync(line + "\n");
    }
}
