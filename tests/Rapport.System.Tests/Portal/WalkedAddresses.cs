using Rapport.Record;
using Rapport.Storage.Journals;

namespace Rapport.System.Tests.Portal;

/// <summary>
/// Addresses at which two portals are compared: every one that is linked, and every one that could tell of what is not: the pages of hidden
/// records on every route, hidden records as filters, words of hidden titles as a search; each in the formats there are, in several languages and
/// as of several states, some of them the very instants of hidden batches.
/// </summary>
sealed class WalkedAddresses(PortalServer portal, IReadOnlyList<string> linked, string record)
{
    static readonly string[] Formats = ["html", "json", "csv", "xlsx", "svg", "ics", "atom"];
    static readonly string[] Accepted = ["application/json", "text/csv", "image/svg+xml", "text/calendar", "application/atom+xml"];
    static readonly string[] Languages = ["fr", "ar", "es", "ru", "zh", "tlh"];
    static readonly string[] Filters = ["partner", "organiser", "body", "programme", "project", "series", "kind", "pillar", "theme", "for", "mandate", "donor"];

    /// <summary>States as of which is asked: nothing yet, the first batch, dates and instants between, the instants of hidden batches, the future, and what is no time.</summary>
    public IReadOnlyList<string> States { get; } = StatesOf(record);

    /// <summary>What to ask, with the media type that is asked for; so many of them in all, the same at every run.</summary>
    public IReadOnlyList<(string Path, string? Accept)> Take(int count)
    {
        var all = linked.Concat(Hidden()).Distinct().ToList();
        var formats = all.Where(path => !path.StartsWith("/assets/", StringComparison.Ordinal)).DistinctBy(TemplateOf).ToList();
        var shown = formats.SelectMany(path => Formats.Select(format => (With(path, "format", format), (string?)null)).Concat(Accepted.Select(accept => (path, (string?)accept))));
        var varied = Varied(formats);
        return [.. all.Select(path => (path, (string?)null)).Concat(Interleaved(shown, varied)).Distinct().Take(count)];
    }

    /// <summary>Every address in another language and as of another state: first so that each state and language is met on each, then all of them.</summary>
    IEnumerable<(string, string?)> Varied(List<string> paths)
    {
        for (var turn = 0; turn < States.Count * Languages.Length; turn++)
            for (var i = 0; i < paths.Count; i++)
            {
                var state = States[(turn + i) % States.Count];
                var language = Languages[(turn + i / 2 + turn / States.Count) % Languages.Length];
                yield return (With(turn % 2 == 0 ? paths[i] : With(paths[i], "language", language), "as-recorded", state), null);
            }
    }

    /// <summary>Two for one: there are many more of the second.</summary>
    static IEnumerable<T> Interleaved<T>(IEnumerable<T> one, IEnumerable<T> other)
    {
        using var first = one.GetEnumerator();
        var number = 0;
        foreach (var item in other)
        {
            yield return item;
            if (number++ % 2 == 1 && first.MoveNext()) yield return first.Current;
        }
        while (first.MoveNext()) yield return first.Current;
    }

    /// <summary>What nobody is led to.</summary>
    IEnumerable<string> Hidden()
    {
        var ids = HiddenIds().ToList();
        foreach (var route in portal.Routes.All.Where(r => r.Contains('{', StringComparison.Ordinal) && !r.StartsWith("/assets", StringComparison.Ordinal)))
            foreach (var id in ids)
                yield return global::System.Text.RegularExpressions.Regex.Replace(route, @"\{[^}]*\}", id);
        yield return $"/countries/{PlantedRows.Country}";
        foreach (var list in portal.Routes.All.Where(r => !r.Contains('{', StringComparison.Ordinal) && !r.StartsWith("/health", StringComparison.Ordinal)))
        {
            yield return $"{list}?search={PlantedRows.Sign}";
            yield return $"{list}?country={PlantedRows.Country}";
            foreach (var filter in Filters) yield return $"{list}?{filter}={PlantedRows.Hidden(filter is "partner" or "organiser" or "donor" ? "organisation" : "body")}";
        }
        foreach (var sentence in new[] { "count all activities where partner = restricted-organisation", $"count organisations where organisation = \"{PlantedRows.Sign} organisation\"", "count all activities by partner", "count all activities by body, kind", "sum receipts by donor top 3 as recorded 2026-01-02", "count all activities where country = TUV" })
            foreach (var route in portal.Routes.All.Where(r => r.Contains("ask", StringComparison.Ordinal) || r.Contains("figure", StringComparison.Ordinal) && !r.Contains('{', StringComparison.Ordinal)))
                yield return $"{route}?figure={Uri.EscapeDataString(sentence)}";
    }

    /// <summary>An id of each kind that is hidden, one that is under embargo, one that was public once, one that is but leads to a hidden one.</summary>
    static IEnumerable<string> HiddenIds() => new[] { "activity", "organisation", "body", "programme", "project", "figure", "stated-figure", "issue", "document", "series", "mandate" }
        .SelectMany(kind => new[] { PlantedRows.Hidden(kind), $"embargoed-{kind}", $"narrowed-{kind}", $"open-{kind}" }).Concat(["lost-activity", "lost-organisation", "lost-body", PlantedRows.Hidden("activity", "office"), PlantedRows.Hidden("organisation", "office"), PlantedRows.Country]);

    string TemplateOf(string path) => new Crawler(portal, new CrawlLimits(1, 1)).TemplateOf(path);

    static string With(string path, string name, string value) => $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{name}={Uri.EscapeDataString(value)}";

    static List<string> StatesOf(string record)
    {
        using var journal = Journal.Open(record);
        var batches = journal.Entries().GroupBy(e => e.Batch).Select(b => b.First().RecordedAt).ToList();
        var instants = new[] { batches[0], batches[batches.Count / 3], batches[^9], batches[^5], batches[^3], batches[^1] };
        string[] others = ["2020-12-31", "2021-01-01", "2022-06-30", "2024-02-29", "2025-12-31", "2031-01-01", "2020-01-01T00:00:00Z", "2021-02-30", "yesterday", "2023"];
        return [.. instants.SelectMany(at => new[] { EntryWords.Instant(at), EntryWords.Instant(at.AddMicroseconds(-1)) }), .. others];
    }
}
