using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;

namespace Rapport.System.Tests.Portal;

/// <summary>The addresses that a portal declares, most particular first: an address asked for is told as the one it belongs to.</summary>
sealed class RouteList(IReadOnlyList<RouteEndpoint> endpoints)
{
    readonly List<(string Text, TemplateMatcher Matcher)> routes = [.. endpoints.OrderBy(e => e.Order).ThenBy(e => e.RoutePattern.InboundPrecedence)
        .Select(e => (e.RoutePattern.RawText!, new TemplateMatcher(new RouteTemplate(e.RoutePattern), [])))]; // every route of the portal is written

    /// <summary>Every route but the one that takes what no other takes.</summary>
    public IEnumerable<string> All => routes.Select(r => r.Text).Where(text => !text.Contains('*', StringComparison.Ordinal)).Distinct();

    /// <summary>The route of a path.</summary>
    public string Of(string path) => routes.FirstOrDefault(r => r.Matcher.TryMatch(new PathString(path), [])).Text ?? "(none)";
}
