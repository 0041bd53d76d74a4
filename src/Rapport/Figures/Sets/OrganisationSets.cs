using Rapport.Organisations;

namespace Rapport.Figures.Sets;

/// <summary>What the catalogue knows of who there is: organisations, bodies and their members, posts, and what they sign.</summary>
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

    public static FigureSet Posts { get; } = new("posts", Post.Shape, DateRule.Standing)
    {
        Meaning = "Posts that somebody holds; the record names no persons.",
        Example = "count posts by organisation",
        Dimensions =
        [
            Dimensions.Record(Post.Shape["organisation"], "organisation", "organisations", "The organisation it is in."),
            Dimensions.Record(Post.Shape["body"], "body", "bodies", "The body it is in, or leads."),
        ],
    };

    public static FigureSet Partnerships { get; } = new("partnerships", Partnership.Shape, DateRule.Flow)
    {
        Meaning = "Memoranda and the like between organisations, each at the day it was signed.",
        Example = "count partnerships during 2021-02 by party",
        Dimensions =
        [
            Dimensions.Word(Partnership.Shape["kind"], "kind", "kinds", "What it is."),
            Dimensions.Record(Partnership.Shape["parties"], "party", "parties", "Between whom."),
            Dimensions.Record(Partnership.Shape["at_activity"], "at activity", "activities", "The activity at which it was signed."),
            .. Dimensions.Calendar,
        ],
    };
}
