using Microsoft.AspNetCore.WebUtilities;

namespace Rapport.System.Tests.Portal;

/// <summary>
/// Walks a portal from its first page along every link, breadth first. Addresses are of one template when they are of one route and have the
/// same parameters with the same few words for how a page is shown; of each template so many are fetched, and all beyond are counted only.
/// </summary>
sealed class Crawler(PortalServer portal, CrawlLimits limits)
{
    static readonly string[] Telling = ["view", "format", "language", "order", "by"];

    readonly Dictionary<string, int> templates = new(StringComparer.Ordinal);
    readonly HashSet<string> known = new(StringComparer.Ordinal);
    readonly Queue<(string Path, string From)> waiting = new();

    /// <summary>What was fetched, by its path.</summary>
    public Dictionary<string, PortalAnswer> Answers { get; } = new(StringComparer.Ordinal);

    /// <summary>Links with a fragment: where they stand and where they lead.</summary>
    public List<(string From, string To)> Fragments { get; } = [];

    /// <summary>For each path, a page that leads there.</summary>
    public Dictionary<string, string> From { get; } = new(StringComparer.Ordinal);

    /// <summary>Pages of distinct templates, the first of each.</summary>
    public IEnumerable<PortalAnswer> OnePerTemplate => Answers.Values.Where(a => a.Status == 200).GroupBy(a => TemplateOf(a.Path)).Select(g => g.First());

    /// <summary>Pages of distinct routes, and of distinct ways in which one shows its matter, in the language followed: the fullest of each.</summary>
    public IEnumerable<PortalAnswer> OnePerRoute => PerRoute.Select(g => g.MaxBy(a => a.Bytes.Length)!); // a group holds one

    /// <summary>The same, the one of each that a reader comes to first.</summary>
    public IEnumerable<PortalAnswer> FirstPerRoute => PerRoute.Select(g => g.First());

    IEnumerable<IGrouping<string, PortalAnswer>> PerRoute => Answers.Values.Where(a => a is { Status: 200, IsHtml: true } && IsFollowed(a.Path))
        .GroupBy(a => portal.Routes.Of(a.Path.Split('?')[0]) + QueryOf(a.Path).GetValueOrDefault("view"));

    /// <summary>Walks.</summary>
    public async Task<Crawler> Walk(params string[] from)
    {
        foreach (var path in from) Add(path, "");
        while (waiting.TryDequeue(out var next))
        {
            var answer = await portal.Ask(next.Path);
            (Answers[next.Path], From[next.Path]) = (answer, next.From);
            if (!IsFollowed(next.Path)) continue;
            foreach (var link in PortalLinks.Of(answer)) Add(link, next.Path);
            answer.ForgetDocument();
        }
        return this;
    }

    /// <summary>What an address is like.</summary>
    public string TemplateOf(string path)
    {
        var query = QueryOf(path).OrderBy(q => q.Key, StringComparer.Ordinal).Select(q => Telling.Contains(q.Key) ? $"{q.Key}={q.Value}" : q.Key);
        return $"{portal.Routes.Of(path.Split('?')[0])}?{string.Join('&', query)}";
    }

    /// <summary>Whether it is in the language that is followed; others are looked at alone.</summary>
    bool IsFollowed(string path) => QueryOf(path).GetValueOrDefault("language", limits.Language) == limits.Language;

    void Add(string link, string from)
    {
        var (path, hash) = (link.Split('#')[0], link.IndexOf('#', StringComparison.Ordinal));
        if (hash >= 0 && link.Length > hash + 1) Fragments.Add((from, link));
        if (!known.Add(path)) return;
        var (template, route) = (TemplateOf(path), portal.Routes.Of(path.Split('?')[0]));
        var isNew = !templates.ContainsKey(template);
        if (isNew && templates.GetValueOrDefault(route) >= limits.PerRoute || templates.GetValueOrDefault(template) >= limits.PerTemplate) return;
        if (isNew) templates[route] = templates.GetValueOrDefault(route) + 1;
        templates[template] = templates.GetValueOrDefault(template) + 1;
        waiting.Enqueue((path, from));
    }

    static Dictionary<string, string> QueryOf(string path) =>
        path.IndexOf('?', StringComparison.Ordinal) is >= 0 and var at ? QueryHelpers.ParseQuery(path[at..]).ToDictionary(q => q.Key, q => q.Value.ToString(), StringComparer.Ordinal) : [];
}

/// <summary>How far a walk goes.</summary>
/// <param name="PerTemplate">How many addresses of one template are fetched.</param>
/// <param name="PerRoute">How many templates of one route are taken up: facets combine without end.</param>
/// <param name="Language">The language that is followed.</param>
sealed record CrawlLimits(int PerTemplate, int PerRoute, string Language = "en");
