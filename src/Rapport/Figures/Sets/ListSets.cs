using Rapport.Delivery;
using Rapport.Record;

namespace Rapport.Figures.Sets;

/// <summary>What the catalogue knows of the office's own lists.</summary>
static class ListSets
{
    public static FigureSet Pillars { get; } = Terms(OfficeList.Pillars, "The pillars of the strategy, of every version of it.", "count pillars by strategy",
        Dimensions.Record(OfficeList.Pillars["strategy"], "strategy", "strategies", "The version of the strategy it belongs to."));

    public static FigureSet Themes { get; } = Terms(OfficeList.Themes, "The themes of the office's work.", "count themes by parent");

    public static FigureSet Audiences { get; } = Terms(OfficeList.Audiences, "Whom activities are for.", "count audiences");

    public static FigureSet Functions { get; } = Terms(OfficeList.Functions, "The functions of the office.", "count functions");

    public static FigureSet ActivityKinds { get; } = Terms(OfficeList.ActivityKinds, "The kinds of activity that the office tells apart.", "count activity kinds");

    static FigureSet Terms(RecordKind kind, string meaning, string example, params Dimension[] more) =>
        new(kind.Plural.Replace('-', ' '), kind, DateRule.Standing)
        {
            Meaning = meaning, Example = example,
            Dimensions = [Dimensions.Record(kind["parent"], "parent", "parents", "The term it belongs under."), .. more],
        };
}
