using Rapport.Mandates;
using Rapport.Organisations;
using Rapport.Publications;

namespace Rapport.Figures.Sets;

/// <summary>What the catalogue knows of who there is: organisations, bodies, their members; mandates; and what others stated.</summary>
static class OrganisationSets
{
    public static FigureSet Members { get; } = new("members", Membership.Shape, DateRule.Stock)
    {
        Meaning = "Memberships of organisations in bodies, each from its first day to its last; one without a date is open on that side.",
        Example = "count members where body = compact at 2021-02-28",
        Dimensions =
        [
            Dimensions.Record(Membership.Shape["body"], "body", "bodies", "Of what."),
            Dimensions.Record(Membership.Shape["organisation"], "organisation", "organisations", "Who is a member."),
            Dimensions.Word(Membership.Shape["role"], "role", "roles", "As what."),
            new("kind", "kinds", new ThroughKey("organisation", "organisation", new ColumnKey("kind")), KeyType.Plain)
                { Meaning = "What the organisation is." },
            new("country", "countries", new ThroughKey("organisation", "organisation", new ColumnKey("country")), KeyType.Country)
                { Meaning = "The country, where the organisation is a state." },
        ],
    };

    public static FigureSet Organisations { get; } = new("organisations", Organisation.Shape, DateRule.Standing)
    {
        Meaning = "States, UN entities, regional organisations, parliaments, non-governmental organisations, firms.",
        Example = "count organisations by kind",
        Dimensions =
        [
            Dimensions.Word(Organisation.Shape["kind"], "kind", "kinds", "What it is."),
            Dimensions.Country(Organisation.Shape["country"], "country", "countries", "The country, where it is a state."),
            Dimensions.Region(new ColumnKey("country"), "The region, where it is a state."),
            Dimensions.Record(Organisation.Shape["parent"], "parent", "parents", "The organisation it belongs to."),
        ],
    };

    public static FigureSet Bodies { get; } = new("bodies", Body.Shape, DateRule.Standing)
    {
        Meaning = "The compact, committees, working groups, boards; the centre and branches of the office.",
        Example = "count bodies by kind",
        Dimensions =
        [
            Dimensions.Word(Body.Shape["kind"], "kind", "kinds", "What it is."),
            Dimensions.Record(Body.Shape["parent"], "parent", "parents", "The body it belongs to."),
        ],
    };

    public static FigureSet AllMandates { get; } = new("mandates", Mandate.Shape, DateRule.Standing)
    {
        Meaning = "Resolutions and decisions that ask the office to do something.",
        Example = "count mandates by organ",
        TitleColumn = "symbol",
        Dimensions = [Dimensions.Word(Mandate.Shape["organ"], "organ", "organs", "Who adopted it."), .. Dimensions.Calendar],
    };

    public static FigureSet Stated { get; } = new("stated figures", StatedFigure.Shape, DateRule.Flow)
    {
        Meaning = "Figures that somebody published without rows; each at the day it speaks of.",
        Example = "count stated figures by source",
        Dimensions =
        [
            Dimensions.Record(StatedFigure.Shape["figure"], "figure", "figures", "The computed figure it is held against."),
            Dimensions.Word(StatedFigure.Shape["source"], "source", "sources", "Who stated it."),
            Dimensions.Word(StatedFigure.Shape["unit"], "unit", "units", "What it counts."),
            .. Dimensions.Calendar,
            Dimensions.Number(StatedFigure.Shape, "value", "The value as stated."),
        ],
        Fields =
        [
            new("value", "value")
            {
                Unit = "stated values", Meaning = "What was stated; never added up.",
                NeverAdds = "stated figures may state the same thing twice and differ in what they count, "
                    + "so they are counted but never added up",
            },
        ],
    };
}
