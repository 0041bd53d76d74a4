namespace Rapport.Figures.Sets;

/// <summary>What figures can be asked about: sets, what they can be split and chosen by, and what can be added up.</summary>
public sealed class Catalogue
{
    Catalogue(params IReadOnlyList<FigureSet> sets) => Sets = sets;

    /// <summary>The catalogue of an office.</summary>
    public static Catalogue OfOffice { get; } = new(
        ActivitySets.Activities, ActivitySets.Parts, AttendanceSets.Attendances, OrganisationSets.Members, OrganisationSets.Organisations,
        OrganisationSets.Bodies, OrganisationSets.Posts, OrganisationSets.Partnerships, ActivitySets.Programmes, ActivitySets.Projects,
        ActivitySets.AllSeries, MandateSets.Mandates, MandateSets.Strategies, ListSets.Pillars, ListSets.Themes, ListSets.Audiences,
        ListSets.Functions, ListSets.ActivityKinds, FundSets.Contributions, FundSets.Pledges, FundSets.Agreements, FundSets.Receipts,
        FundSets.InKind, FundSets.AllocationsIn, FundSets.Rates, PublicationSets.Documents, PublicationSets.Quotations, PublicationSets.Files,
        PublicationSets.Stated);

    /// <summary>The sets.</summary>
    public IReadOnlyList<FigureSet> Sets { get; }

    /// <summary>Every status word that some set knows.</summary>
    internal IEnumerable<string> StatusWords => Sets.SelectMany(s => s.StatusWords).Append(FigureSet.All).Distinct();

    /// <summary>Every field that some set has.</summary>
    internal IEnumerable<string> FieldNames => Sets.SelectMany(s => s.Fields).Select(f => f.Name).Distinct();

    /// <summary>Every set, dimension and measure with its meaning and a sentence that can be asked.</summary>
    public IReadOnlyList<CatalogueEntry> Describe() => [.. Sets.SelectMany(Describe)];

    static IEnumerable<CatalogueEntry> Describe(FigureSet set)
    {
        yield return new(CatalogueEntryKind.Set, set.Name, set.Name, set.Meaning, set.Example);
        foreach (var field in set.Fields)
            yield return new(CatalogueEntryKind.Measure, set.Name, field.Name, field.NeverAdds ?? field.Meaning, ExampleOf(set, field));
        foreach (var dimension in set.Dimensions)
            yield return new(CatalogueEntryKind.Dimension, set.Name, dimension.Name, dimension.Meaning, ExampleOf(set, dimension));
    }

    static string ExampleOf(FigureSet set, MeasureField field) => field switch
    {
        { NeverAdds: not null } => $"count {set.Name}",
        { IsMoney: true } => $"sum {set.Name} in USD",
        _ when field == set.Amount => $"sum {set.Name}",
        _ => $"sum {field.Name} of {set.Name}",
    };

    static string ExampleOf(FigureSet set, Dimension dimension) => dimension switch
    {
        _ when set.NeverCounts is not null => $"sum {set.Name} by {dimension.Name}",
        { Splits: false } => $"count {set.Name} where {dimension.Name} >= 20",
        { Name: "status" } => $"count all {set.Name} by status",
        _ => $"count {set.Name} by {dimension.Name}",
    };
}

/// <summary>What an entry of the catalogue describes.</summary>
public enum CatalogueEntryKind
{
    /// <summary>A set of rows.</summary>
    Set,

    /// <summary>A field that can be added up, or is said not to be.</summary>
    Measure,

    /// <summary>What a set can be split and chosen by.</summary>
    Dimension,
}

/// <summary>One thing that sentences can name.</summary>
/// <param name="Kind">Set, measure or dimension.</param>
/// <param name="Set">The set it belongs to.</param>
/// <param name="Name">Its name in sentences.</param>
/// <param name="Meaning">What it means.</param>
/// <param name="Example">A sentence that can be asked.</param>
public sealed record CatalogueEntry(CatalogueEntryKind Kind, string Set, string Name, string Meaning, string Example);
