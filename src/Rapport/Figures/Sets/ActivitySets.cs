using Rapport.Delivery;

namespace Rapport.Figures.Sets;

/// <summary>What the catalogue knows of the office's delivery: activities, programmes and projects.</summary>
static class ActivitySets
{
    const string PeopleNotPlaces =
        "people are not split by the countries an activity was for: attendance splits only by the country the people came from, "
        + "where rows state it. Write: sum attendances by country";

    public static FilledKey Seats { get; } = new("attendances", "attendance", "activity", "count");

    static readonly IReadOnlyList<Dimension> AllDimensions =
    [
        Record("kind", "kind", "kinds", "What it is, from the office's list."),
        Dimensions.Country(Activity.Shape["countries"], "country", "countries", "The countries it was for."),
        Dimensions.Country(Activity.Shape["venue_country"], "venue country", "venue countries", "Where it took place."),
        Dimensions.Country(Activity.Shape["partner_countries"], "partner country", "partner countries",
            "States that took part as partners."),
        Dimensions.Region(new LinkKey("countries"), "The regions of the countries it was for."),
        Record("body", "body", "bodies", "The body of the office that holds it."),
        Record("programme", "programme", "programmes", "The programme it belongs to."),
        Record("project", "project", "projects", "The project it belongs to."),
        Record("series", "series", "series", "The series it is one of."),
        Record("organisers", "organiser", "organisers", "Who organised it."),
        Record("partners", "partner", "partners", "With whom."),
        Record("pillars", "pillar", "pillars", "The pillars of the strategy it serves."),
        Record("themes", "theme", "themes", "Its themes."),
        Record("audiences", "audience", "audiences", "Whom it was for."),
        Record("mandates", "mandate", "mandates", "The mandates it rests on."),
        new("function", "functions", new ThroughKey("programme", "programme", new LinkKey("functions")), KeyType.Record)
            { Kind = "function", Meaning = "The functions of the office that its programme serves." },
        Dimensions.Word(Activity.Shape["modality"], "modality", "modalities", "How people met."),
        Dimensions.Word(Activity.Shape["status"], "status", "statuses", "Where it stands."),
        .. Dimensions.Calendar,
        new("attendances", "attendances", Seats, KeyType.Number) { Meaning = "The seats taken, in all." },
    ];

    static readonly IReadOnlyList<MeasureField> AllFields =
    [
        new("attendances", "attendances")
        {
            Unit = "attendances", Else = Seats,
            Meaning = "Seats taken, as stated in all or else as its rows add up; somebody who comes to several activities is counted at each.",
            DoesNotSplitBy = ["country", "partner country", "region"], DoesNotSplitBecause = PeopleNotPlaces,
        },
    ];

    public static FigureSet Activities { get; } = new("activities", Activity.Shape, DateRule.Flow)
    {
        Meaning = "Things held or, with a status word, planned, confirmed, postponed, cancelled; each at the end of its dates. "
            + "A part of another activity is not counted, whatever its status.",
        Example = "count activities during 2021-02 by kind",
        StatusWords = Activity.Shape["status"].Allowed, DefaultStatus = "held", Without = "part_of", Lasts = ("start", "end"),
        Dimensions = AllDimensions, Fields = AllFields,
    };

    public static FigureSet Parts { get; } = new("parts", Activity.Shape, DateRule.Flow)
    {
        Meaning = "Parts of activities, as a launch is of a workshop: held or, with a status word, otherwise; each at the end of its own dates.",
        Example = "count parts during 2021-02 by part of",
        StatusWords = Activity.Shape["status"].Allowed, DefaultStatus = "held", OnlyWith = "part_of", Lasts = ("start", "end"),
        Dimensions = [.. AllDimensions, Record("part_of", "part of", "wholes", "The activity it is a part of.")], Fields = AllFields,
    };

    public static FigureSet AllSeries { get; } = new("series", Series.Shape, DateRule.Standing)
    {
        Meaning = "Activities held one after the other under one name, and numbered.",
        Example = "count series by programme",
        Dimensions = [Dimensions.Record(Series.Shape["programme"], "programme", "programmes", "The programme it belongs to.")],
    };

    public static FigureSet Programmes { get; } = new("programmes", Programme.Shape, DateRule.Standing)
    {
        Meaning = "Work of the office under one name, over years.",
        Example = "count programmes by function",
        Dimensions =
        [
            Dimensions.Record(Programme.Shape["body"], "body", "bodies", "The body that runs it."),
            Dimensions.Record(Programme.Shape["functions"], "function", "functions", "The functions of the office it serves."),
            Dimensions.Record(Programme.Shape["mandates"], "mandate", "mandates", "The mandates it rests on."),
            Dimensions.Record(Programme.Shape["parent"], "parent", "parents", "The programme it belongs to."),
        ],
    };

    public static FigureSet Projects { get; } = new("projects", Project.Shape, DateRule.Standing)
    {
        Meaning = "Work with a beginning, an end and money of its own.",
        Example = "count projects by country",
        Dimensions =
        [
            Dimensions.Record(Project.Shape["programme"], "programme", "programmes", "The programme it belongs to."),
            Dimensions.Record(Project.Shape["funded_by"], "funder", "funders", "Who pays for it."),
            Dimensions.Country(Project.Shape["countries"], "country", "countries", "The countries it is for."),
            Dimensions.Region(new LinkKey("countries"), "The regions of the countries it is for."),
        ],
    };

    static Dimension Record(string field, string name, string plural, string meaning) =>
        Dimensions.Record(Activity.Shape[field], name, plural, meaning);
}
