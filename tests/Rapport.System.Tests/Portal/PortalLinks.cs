using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Rapport.System.Tests.Portal;

/// <summary>Where an answer leads within the portal, whatever it is: the links and forms of a page, the addresses in a feed, a calendar, a map of the site, or data.</summary>
static partial class PortalLinks
{
    const int OptionsMax = 3;

    static readonly string[] Attributes = ["href", "src", "action"];

    /// <summary>The addresses an answer leads to, as paths with their queries and fragments, each once.</summary>
    public static IEnumerable<string> Of(PortalAnswer answer) => (answer.Status, answer.Type) switch
    {
        ( >= 300 and < 400, _) => [Local(answer.Path, answer.Header("Location")!)],
        (_, "text/html") => OfPage(answer).Distinct(),
        (_, "application/json" or "application/openapi+json" or "application/vnd.oai.openapi+json") => OfData(answer).Distinct(),
        (_, "application/atom+xml" or "application/xml" or "text/xml" or "text/calendar" or "text/plain") => Whole().Matches(answer.Text).Select(m => Local(answer.Path, global::System.Net.WebUtility.HtmlDecode(m.Value))).Distinct(),
        _ => [],
    };

    static IEnumerable<string> OfPage(PortalAnswer page)
    {
        foreach (var element in page.Document.All)
            foreach (var attribute in Attributes)
                if (element is not IHtmlFormElement && element.GetAttribute(attribute) is { Length: > 0 } link && IsWithin(link)) yield return Local(page.Path, link);
        foreach (var form in page.Document.Forms)
            foreach (var link in OfForm(page, form)) yield return link;
    }

    /// <summary>What a form can ask: with nothing filled in, and with some of the options of each of its choices, one at a time.</summary>
    static IEnumerable<string> OfForm(PortalAnswer page, IHtmlFormElement form)
    {
        var action = Local(page.Path, form.GetAttribute("action") is { Length: > 0 } stated ? stated : page.Path);
        var given = form.QuerySelectorAll("input[name]").Where(i => i.GetAttribute("type") is not ("submit" or "checkbox" or "radio")).Select(i => (i.GetAttribute("name")!, i.GetAttribute("value") ?? "")).ToList(); // selected by it
        yield return Addressed(action, given);
        foreach (var choice in form.QuerySelectorAll("select[name]"))
            foreach (var option in choice.QuerySelectorAll("option").Select(o => o.GetAttribute("value") ?? o.TextContent).Where(v => v.Length > 0).Take(OptionsMax))
                yield return Addressed(action, [.. given, (choice.GetAttribute("name")!, option)]); // selected by it
    }

    static string Addressed(string action, IEnumerable<(string Name, string Value)> given)
    {
        var query = string.Join('&', given.Select(g => $"{Uri.EscapeDataString(g.Name)}={Uri.EscapeDataString(g.Value)}"));
        return query.Length == 0 ? action : $"{action.Split('?')[0]}?{query}";
    }

    static IEnumerable<string> OfData(PortalAnswer answer) => Strings(answer.Json).Where(s => (s.StartsWith('/') || s.StartsWith(PortalServer.Address.AbsoluteUri, StringComparison.Ordinal)) && !s.Contains('{', StringComparison.Ordinal) && !s.Contains(' ', StringComparison.Ordinal))
        .Select(s => Local(answer.Path, s));

    static IEnumerable<string> Strings(JsonNode? node) => node switch
    {
        JsonObject all => all.SelectMany(p => Strings(p.Value)),
        JsonArray all => all.SelectMany(Strings),
        JsonValue value when value.TryGetValue<string>(out var text) => [text],
        _ => [],
    };

    static bool IsWithin(string link) => !link.StartsWith("data:", StringComparison.Ordinal) && !link.StartsWith("mailto:", StringComparison.Ordinal) && !link.StartsWith("//", StringComparison.Ordinal)
        && (!link.Contains("://", StringComparison.Ordinal) || link.StartsWith(PortalServer.Address.AbsoluteUri, StringComparison.Ordinal) || link.StartsWith('/') || link.StartsWith('?') || link.StartsWith('#'));

    /// <summary>A link as a path of the portal.</summary>
    static string Local(string path, string link)
    {
        var uri = new Uri(new Uri(PortalServer.Address, path), link.StartsWith("webcal://", StringComparison.Ordinal) ? "https" + link[6..] : link);
        return uri.PathAndQuery + uri.Fragment;
    }

    [GeneratedRegex(@"https://portal\.example/[^\s""'<>\\]*")]
    private static partial Regex Whole();
}
