using Microsoft.AspNetCore.Routing;
using Rapport.Web.Pages;
using Rapport.Web.Serving;

namespace Rapport.Web.Interchange;

/// <summary>The addresses for programs, and what describes them.</summary>
static class ApiRoutes
{
    static readonly string[] Json = ["json"];

    public static void MapApi(this IEndpointRouteBuilder app)
    {
        foreach (var endpoint in ApiEndpoints.All) app.Page(endpoint.Path, Json, visit => Checked(endpoint, visit));
        app.Page("/openapi.json", Json, visit => Task.FromResult(Answer.Json(OpenApiDocument.Of(visit).ToJsonString(new(System.Text.Json.JsonSerializerOptions.Default) { WriteIndented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))));
        app.Page("/api", ["html"], visit => PortalPage.Of<ApiPage>(visit));
    }

    /// <summary>A parameter that is passed over would be an answer to another question.</summary>
    static Task<Answer> Checked(ApiEndpoint endpoint, Visit visit)
    {
        if (!endpoint.TakesOthers && visit.Given.FirstOrDefault(g => !endpoint.Parameters.Concat(ApiEndpoints.Common).Any(p => p.Name == g && !p.IsInPath) && g != "format") is { } unknown)
            throw new PortalException(400, "parameter-unknown", unknown);
        return endpoint.Answer(visit);
    }
}
