using Rapport.Figures;
using Rapport.Figures.Sentences;
using Rapport.Organisations;
using Rapport.Record;
using Rapport.Time;
using Rapport.Web.Interchange;
using Rapport.Web.Serving;

namespace Rapport.Web.Delivery;

/// <summary>Which activities a reader asked to see: all of it stands in the address, and all of it is one sentence.</summary>
public sealed record ActivityFilter
{
    /// <summary>How many stand on one page.</summary>
    public const int PageSize = 40;

    /// <summary>The parameters that choose by a record, with the dimension each stands for.</summary>
    public static IReadOnlyList<(string Name, string Dimension, string Kind)> Records { get; } =
    [
        ("kind", "kind", "activity-kind"), ("body", "body", "body"), ("programme", "programme", "programme"), ("project", "project", "project"), ("series", "series", "series"),
        ("organiser", "organiser", "organisation"), ("partner", "partner", "organisation"), ("pillar", "pillar", "pillar"), ("theme", "theme", "theme"), ("for", "audience", "audience"),
        ("mandate", "mandate", "mandate"),
    ];

    /// <summary>The parameters that choose by a country.</summary>
    public static IReadOnlyList<(string Name, string Dimension)> Countries { get; } =
        [("country", "country"), ("venue", "venue country"), ("partner-country", "partner country")];

    /// <summary>What links choose and the form does not offer, with the words each has on the page of an activity: once chosen it is named in the form, stays, and can be taken back.</summary>
    public static IReadOnlyList<(string Name, string Words)> Led { get; } =
    [
        ("series", "portal.fact.series"), ("project", "portal.fact.project"), ("organiser", "portal.fact.organisers"), ("partner", "portal.fact.partners"), ("theme", "portal.fact.themes"),
        ("for", "portal.fact.audiences"), ("mandate", "portal.fact.mandates"), ("venue", "portal.fact.venue"), ("partner-country", "portal.fact.partner-countries"),
    ];

    static readonly string[] Statuses = ["planned", "confirmed", "held", "postponed", "cancelled"];
    static readonly string[] Modalities = ["in-person", "virtual", "hybrid"];

    /// <summary>Words that must stand in the title; null for any.</summary>
    public string? Search { get; init; }

    /// <summary>The sentence that counts them.</summary>
    public required Sentence Sentence { get; init; }

    /// <summary>Whether the oldest stand first.</summary>
    public bool IsOldestFirst { get; init; }

    /// <summary>The page, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>What was chosen, by parameter.</summary>
    public required IReadOnlyDictionary<string, string> Chosen { get; init; }

    /// <summary>Whether anything was chosen at all.</summary>
    public bool IsAny => Chosen.Count == 0 && Search is null;

    /// <summary>Reads the filter of a visit.</summary>
    /// <exception cref="PortalException">A value is none that can be chosen.</exception>
    public static ActivityFilter Of(Visit visit)
    {
        var chosen = new Dictionary<string, string>(StringComparer.Ordinal);
        var conditions = Records.Select(r => Condition(visit, chosen, r.Name, r.Dimension, value => RecordId.IsValid(value)))
            .Concat(Countries.Select(c => Condition(visit, chosen, c.Name, c.Dimension, value => Country.Find(value) is not null)))
            .Append(Condition(visit, chosen, "modality", "modality", Modalities.Contains)).OfType<string>().ToList();
        var status = Value(visit, chosen, "status", Statuses.Contains);
        var period = Value(visit, chosen, "period", value => Period.TryParse(value, out _));
        var written = $"count {status ?? "all"} activities{(conditions.Count == 0 ? "" : $" where {string.Join(" and ", conditions)}")}{(period is null ? "" : $" during {period}")}";
        return new ActivityFilter
        {
            Search = visit.Asked("search") is { } search ? search.Length <= ListOrder.SearchLengthMax ? search : search[..ListOrder.SearchLengthMax] : null,
            Sentence = Sentence.Parse(written), Chosen = chosen, Page = visit.Number("page", 1, 100_000, 1), IsOldestFirst = visit.Asked("order") == "oldest",
        };
    }

    /// <summary>The activities of the page asked for.</summary>
    public RecordPage Read(Visit visit) => Read(visit, PageSize, (Page - 1) * PageSize);

    /// <summary>Some of the activities.</summary>
    public RecordPage Read(Visit visit, int take, int skip) => visit.View.List(Sentence, Order with { Skip = skip, Take = take });

    /// <summary>The activities of all pages, to take away.</summary>
    public TakenList Taken(Visit visit) => TakenList.Of(visit, "activities", Sentence, Order);

    /// <summary>How they are searched and ordered.</summary>
    public ListOrder Order => new() { Search = Search, By = IsOldestFirst ? ListedBy.Date : ListedBy.DateDescending };

    static string? Condition(Visit visit, Dictionary<string, string> chosen, string name, string dimension, Func<string, bool> isValid) =>
        Value(visit, chosen, name, isValid) is { } value ? $"{dimension} = {value}" : null;

    static string? Value(Visit visit, Dictionary<string, string> chosen, string name, Func<string, bool> isValid)
    {
        if (visit.Asked(name) is not { } value) return null;
        if (!isValid(value)) throw new PortalException(400, "filter-invalid", name, value);
        chosen[name] = value;
        return value;
    }
}
