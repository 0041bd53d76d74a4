using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using Rapport.Publishing;

namespace Rapport.Web.Serving;

/// <summary>What of a request its answer may depend on: nothing else is read.</summary>
sealed record VisitRequest
{
    public required string Path { get; init; }

    public required IReadOnlyDictionary<string, string> Query { get; init; }

    public required IReadOnlyDictionary<string, string> Route { get; init; }

    public required string Language { get; init; }

    public required string Wants { get; init; }

    /// <summary>The languages the portal speaks, the one it falls back to first.</summary>
    public static IReadOnlyList<string> Languages => Furniture.Languages;

    /// <summary>What tells one answer from another in the same state of the record.</summary>
    public string Key => $"{Path}\n{Language}\n{Wants}\n{string.Join('\n', Query.OrderBy(q => q.Key, StringComparer.Ordinal).Select(q => $"{q.Key}={q.Value}"))}";

    /// <summary>Reads a request; where a parameter is given twice, the first counts.</summary>
    public static VisitRequest Of(HttpContext http, IReadOnlyList<string> offered) => new()
    {
        Path = http.Request.Path.Value is { Length: > 0 } path ? path : "/",
        Query = http.Request.Query.Where(q => !StringValues.IsNullOrEmpty(q.Value)).ToDictionary(q => q.Key, q => Bounded(q.Value[0]!), StringComparer.Ordinal), // filtered
        Route = http.Request.RouteValues.Where(r => r.Value is string).ToDictionary(r => r.Key, r => (string)r.Value!, StringComparer.Ordinal), // filtered
        Language = LanguageOf(http.Request),
        Wants = WantedOf(http.Request, offered),
    };

    /// <summary>A request of which nothing is read but where it went and its language: what is wrong with the rest must not be in the way of saying so.</summary>
    public static VisitRequest Plain(HttpContext http) => new()
    {
        Path = http.Request.Path.Value is { Length: > 0 } path ? path : "/", Language = LanguageOf(http.Request), Wants = "html", Route = new Dictionary<string, string>(),
        Query = Languages.Contains(http.Request.Query["language"].ToString()) ? new Dictionary<string, string> { ["language"] = http.Request.Query["language"].ToString() } : [],
    };

    static string Bounded(string value) => value.Length <= Visit.ValueLengthMax ? value : throw new PortalException(400, "value-too-long", Visit.ValueLengthMax);

    static string LanguageOf(HttpRequest request)
    {
        if (Languages.FirstOrDefault(l => l == request.Query["language"]) is { } asked) return asked;
        foreach (var preferred in request.GetTypedHeaders().AcceptLanguage.OrderByDescending(l => l.Quality ?? 1))
            if (Languages.FirstOrDefault(l => preferred.Quality != 0 && preferred.Value.StartsWith(l, StringComparison.OrdinalIgnoreCase)) is { } language) return language;
        return Languages[0];
    }

    /// <summary>
    /// What the client prefers among what is offered. Where it takes none of it a page is sent all the same, for a reader can do something with it;
    /// what is made for programs is refused.
    /// </summary>
    static string WantedOf(HttpRequest request, IReadOnlyList<string> offered)
    {
        if (request.Query["format"] is [{ Length: > 0 } format, ..])
            return offered.Contains(format) ? format : throw new PortalException(400, "format-unknown", format, string.Join(", ", offered));
        var accepted = request.GetTypedHeaders().Accept;
        foreach (var range in accepted.Where(a => a.Quality != 0).OrderByDescending(a => a.Quality ?? 1))
            if (offered.FirstOrDefault(o => Takes(range, TypeOf(o))) is { } wanted) return wanted;
        return accepted.Count == 0 || offered[0] != "json" ? offered[0] : throw new PortalException(406, "not-acceptable", string.Join(", ", offered.Select(TypeOf)));
    }

    static bool Takes(MediaTypeHeaderValue range, string type) => range.MatchesAllTypes || range.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase)
        || (range.MatchesAllSubTypes && range.Type.Equals(type.Split('/')[0], StringComparison.OrdinalIgnoreCase));

    static string TypeOf(string format) => format switch
    {
        "html" => "text/html",
        "json" => "application/json",
        "csv" => "text/csv",
        "svg" => "image/svg+xml",
        "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        _ => format,
    };
}
