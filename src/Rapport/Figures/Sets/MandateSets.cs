using Rapport.Mandates;

namespace Rapport.Figures.Sets;

/// <summary>What the catalogue knows of what the office was asked to do: mandates, and the versions of the strategy.</summary>
static class MandateSets
{
    public static FigureSet Mandates { get; } = new("mandates", Mandate.Shape, DateRule.Standing)
    {
        Meaning = "Resolutions and decisions that ask the office to do something, and paragraphs of them.",
        Example = "count mandates by organ",
        TitleColumn = "symbol",
        Dimensions =
        [
            Dimensions.Word(Mandate.Shape["organ"], "organ", "organs", "Who adopted it."),
            Dimensions.Record(Mandate.Shape["parent"], "parent", "parents", "For a paragraph: what it stands in."),
            Dimensions.Record(Mandate.Shape["supersedes"], "supersedes", "mandates superseded", "The mandates it takes the place of."),
            .. Dimensions.Calendar,
        ],
    };

    public static FigureSet Strategies { get; } = new("strategies", Strategy.Shape, DateRule.Standing)
    {
        Meaning = "The versions of the strategy, each with pillars of its own.",
        Example = "count strategies by year",
        Dimensions =
        [
            Dimensions.Record(Strategy.Shape["mandate"], "mandate", "mandates", "The mandate that adopted it."),
            Dimensions.Record(Strategy.Shape["supersedes"], "supersedes", "versions superseded", "The version it takes the place of."),
            .. Dimensions.Calendar,
        ],
    };
}
