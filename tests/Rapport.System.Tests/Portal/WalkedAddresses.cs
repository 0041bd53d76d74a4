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
    static readonly (string, string)[] Filters =
    [
        ("partner", "organisation"), ("organiser", "organisation"), ("body", "body"), ("programme", "programme"), ("project", "project"), ("series", "series"), ("kind", "activity-kind"),
        ("pillar", "pillar"), ("theme", "theme"), ("for", "audience"), ("mandate", "mandate"),
    ];

    static readonly string[] Sentences =
    [
        "count all activities where partner = restricted-organisation", $"count all activities where partner = \"{PlantedRows.Sign} organisation\"", "count all activities by partner",
        "count all activities by body, kind", "sum receipts by donor top 3 as recorded 2026-01-02", "count all activities where country = TUV", "count members by body", "count mandates", "count activites by kind",
    ];

    /// <summary>States as of which is asked: nothing yet, the first batch, dates and instants between, the instants of hidden batches, the future, and what is no time.</summary>
    public IReadOnlyList<string> States { get; } = StatesOf(record);

    /// <summary>What to ask, with the media type that is asked for; so many of them in all, of each sort as many, the same at every run.</summary>
    public IReadOnlyList<(string Path, string? Accept)> Take(int count)
    {
        var (hidden, plain) = (Hidden().Distinct().ToList(), linked.Concat(Hidden()).Where(path => !path.StartsWith("/assets/", StringComparison.Ordinal)).DistinctBy(TemplateOf).ToList());
        var shown = plain.SelectMany(path => Formats.Select(format => (With(path, "format", format), (string?)null)).Concat(Accepted.Select(accept => (path, (string?)accept))));
        return [.. InTurn(Plainly(linked), Plainly(hidden), shown, Varied(plain)).Distinct().Take(count)];
    }

    static IEnumerable<(string, string?)> Plainly(IEnumerable<string> paths) => paths.Select(path => (path, (string?)null));

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

    /// <summary>One of each, then the next of each, to the end of the longest.</summary>
    static IEnumerable<T> InTurn<T>(params IEnumerable<T>[] all)
    {
        var left = all.Select(a => a.GetEnumerator()).ToList();
        while (left.Count > 0)
            foreach (var one in left.ToList())
            {
                if (one.MoveNext()) yield return one.Current;
                else left.Remove(one);
            }
    }

    /// <summary>What nobody is led to.</summary>
    IEnumerable<string> Hidden() => PlantedIds().Concat(Asked());

    /// <summary>On each route that shows one record, those planted of its kind.</summary>
    IEnumerable<string> PlantedIds() => portal.Routes.All.SelectMany(route => IdsOf(KindOf(route)).Select(id => global::System.Text.RegularExpressions.Regex.Replace(route, @"\{[^}]*\}", id))).Append($"/countries/{PlantedRows.Country}");

    /// <summary>Lists and sentences that ask for hidden records by id, by a word of their titles, by a country that only they have.</summary>
    IEnumerable<string> Asked()
    {
        foreach (var list in portal.Routes.All.Where(r => !r.Contains('{', StringComparison.Ordinal) && !r.StartsWith("/health", StringComparison.Ordinal)))
        {
            yield return list;
            yield return $"{list}?search={PlantedRows.Sign}";
            yield return $"{list}?country={PlantedRows.Country}";
            yield return $"{list}?page=0";
        }
        foreach (var (filter, kind) in Filters)
            foreach (var id in IdsOf(kind).Take(3))
                yield return $"/activities?{filter}={id}";
        foreach (var sentence in Sentences)
            foreach (var route in portal.Routes.All.Where(r => r is "/ask" or "/api/figure" or "/api/ask"))
                yield return $"{route}?figure={Uri.EscapeDataString(sentence)}";
        foreach (var sentence in Sentences.Append("count all activities").Append("count organisations by kind"))
            foreach (var route in portal.Routes.All.Where(r => r is "/ask/changes" or "/api/changes"))
                foreach (var since in States.Take(12).Where((_, i) => i % 3 == 1).Append("2024-02-29")) yield return $"{route}?figure={Uri.EscapeDataString(sentence)}&since={Uri.EscapeDataString(since)}";
    }

    /// <summary>The kind of the one record that a route shows, or null.</summary>
    public static string? KindOf(string route) => route.Split('{') is [var list, _] && list.EndsWith('/') ? RecordKinds.OfOffice.All.FirstOrDefault(k => k.Plural == list.TrimEnd('/').Split('/')[^1])?.Name : null;

    /// <summary>Of a kind: one that is hidden, one under embargo, one that was public once, one that is and leads to hidden ones, one that became so; and what was merged.</summary>
    static string[] IdsOf(string? kind) => kind is null ? []
        : [PlantedRows.Hidden(kind), $"open-{kind}", $"embargoed-{kind}", $"narrowed-{kind}", $"widened-{kind}", $"lost-{kind}", PlantedRows.Hidden(kind, "office")];

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
