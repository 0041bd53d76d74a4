using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Rapport.Web.Serving;

/// <summary>Whether the program lives, and whether it can answer: for those who keep it running.</summary>
static class Health
{
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet("/health/live", () => Results.Text("alive\n"));
        app.MapGet("/health/ready", Ready);
    }

    /// <summary>Ready when the journal can be read and its newest state is open; what stands in the way is told in the log alone.</summary>
    static IResult Ready(Standings standings)
    {
        try
        {
            using var lease = standings.Take();
            return Results.Text("ready\n");
        }
        catch (Rapport.Record.RecordException) { return Results.Text("the record cannot be read\n", statusCode: 503); }
    }
}
