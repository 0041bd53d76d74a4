using Rapport.Figures;
using Rapport.Figures.Sentences;
using Rapport.Organisations;
using Rapport.Record;
using Rapport.Web.Pages;
using Rapport.Web.Serving;

namespace Rapport.Web.Organisations;

/// <summary>Which organisations a reader asked to see.</summary>
public sealed record OrganisationFilter
{
    /// <summary>How many stand on one page.</summary>
    public const int PageSize = 60;

    static readonly string[] Regions = ["africa", "americas", "antarctica", "asia", "europe", "oceania"];

    /// <summary>Words that must stand in the name; null for any.</summary>
    public string? Search { get; init; }

    /// <summary>The sentence that counts them.</summary>
    public required Sentence Sentence { get; init; }

    /// <summary>The page, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>What was chosen, by parameter.</summary>
    public required IReadOnlyDictionary<string, string> Chosen { get; init; }

    /// <summary>Whether nothing was chosen at all.</summary>
    public bool IsAny => Chosen.Count == 0 && Search is null;

    /// <summary>Reads the filter of a visit.</summary>
    /// <exception cref="PortalException">A value is none that can be chosen.</exception>
    public static OrganisationFilter Of(Visit visit)
    {
        var chosen = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, isValid) in Choosable)
            if (visit.Asked(name) is { } value) chosen[name] = isValid(value) ? value : throw new PortalException(400, "filter-invalid", name, value);
        var conditions = chosen.Select(c => $"{c.Key} = {c.Value}").ToList();
        return new OrganisationFilter
        {
            Search = visit.Asked("search") is { } search ? search[..Math.Min(search.Length, ListOrder.SearchLengthMax)] : null,
            Sentence = Sentence.Parse($"count organisations{(conditions.Count == 0 ? "" : $" where {string.Join(" and ", conditions)}")}"),
            Chosen = chosen, Page = visit.Number("page", 1, 10_000, 1),
        };
    }

    /// <summary>The page asked for, by the names.</summary>
    public ListOrder Order => new() { Search = Search, By = ListedBy.Title, Skip = (Page - 1) * PageSize, Take = PageSize };

    /// <summary>The organisations of the page asked for.</summary>
    public RecordPage Read(Visit visit) => visit.View.List(Sentence, Order);

    /// <summary>The one word of a search may be an acronym, which is no part of a name.</summary>
    public IReadOnlyList<Subject> Known(Visit visit)
    {
        if (Search?.Trim() is not { Length: > 0 and <= 32 } word || word.Contains(' ', StringComparison.Ordinal)) return [];
        return [.. visit.Journal.Ids("organisation").Where(id => visit.View.Aliases.StandingFor("organisation", id) == id).Select(id => Subject.Find(visit, "organisation", id)).OfType<Subject>()
            .Where(o => string.Equals(o.Content.Text("acronym"), word, StringComparison.OrdinalIgnoreCase))];
    }

    /// <summary>What the form offers.</summary>
    public IEnumerable<ChoiceList> Choices(Visit visit)
    {
        ChoiceList Of(string name, string label, IEnumerable<(string, string)> options) => new(name, visit.Words[label], [.. options], Chosen.GetValueOrDefault(name));
        var names = StringComparer.Create(System.Globalization.CultureInfo.GetCultureInfo(visit.Language), ignoreCase: true);
        yield return Of("kind", "portal.places.filter.kind", Keys(visit, "kind").Select(key => (key, PlaceWords.OrganisationKinds(visit, key))).OrderBy(o => o.Item2, names));
        yield return Of("region", "portal.places.filter.region", Keys(visit, "region").Select(key => (key, visit.Words.Find($"region.{key}") ?? key)));
        yield return Of("country", "portal.places.filter.country", Keys(visit, "country").Select(key => (key, PlaceWords.CountryName(visit, key))).OrderBy(o => o.Item2, names));
    }

    static IEnumerable<(string Name, Func<string, bool> IsValid)> Choosable => [("kind", value => RecordId.IsValid(value)), ("region", Regions.Contains), ("country", value => Country.Find(value) is not null)];

    static IEnumerable<string> Keys(Visit visit, string dimension) =>
        visit.View.ReadForPage(Sentence.Parse($"count organisations by {dimension}"), withTrace: false).Rows.Select(r => r.Keys[0]).Where(key => key != "(none)");
}
