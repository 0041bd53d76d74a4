using Rapport.Figures.Sets;

namespace Rapport.Web.Figures;

/// <summary>How to ask the record: a field, the parts of a sentence, and everything that can be named in one, with examples to follow.</summary>
public sealed partial class AskPage
{
    static readonly IReadOnlyList<CatalogueEntry> Catalogued = Catalogue.OfOffice.Describe();

    /// <summary>The parts of a sentence in their order.</summary>
    static readonly (string Key, string Example)[] Parts =
        [("measure", "count activities"), ("where", "where kind = training"), ("time", "during 2021-02"), ("by", "by country"), ("top", "top 5"), ("view", "compared with year before")];

    static readonly string[] First = ["count activities by kind", "count activities by year", "distinct country of activities", "count members by body top 8", "count partnerships by year", "distinct donor of receipts"];

    static IEnumerable<CatalogueEntry> Sets(string group) => Catalogued.Where(e => e.Kind == CatalogueEntryKind.Set && FigureGroup.Of(e.Name) == group);

    static IReadOnlyList<string> Examples(CatalogueEntry set) => [.. Catalogued.Where(e => e.Set == set.Name).Select(e => e.Example).Distinct(StringComparer.Ordinal)];

    string NameOf(string set) => Words.Find($"plain.set.{set}") is { } name ? char.ToUpper(name[0], System.Globalization.CultureInfo.InvariantCulture) + name[1..] : set;
}
