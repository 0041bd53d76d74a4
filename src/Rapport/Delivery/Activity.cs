using Rapport.Record;
using Rapport.Time;

namespace Rapport.Delivery;

/// <summary>Something held or planned: a training, workshop, meeting, briefing, study visit.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Content">Its content.</param>
public sealed record Activity(ActivityId Id, RecordContent Content)
{
    /// <summary>What an activity holds. The date that counts is its end, or its start where the end is not stated.</summary>
    public static RecordKind Shape { get; } = new("activity", "activities", 1,
    [
        Field.Reference("kind", "activity-kind").Must() with { Example = "training", Meaning = "What it is, from the office's list." },
        Field.Text("title").Must() with { Example = "Training on examples", Meaning = "Its title." },
        Field.Text("summary").NotInImage() with { Example = "Three days of examples.", Meaning = "What happened, in a sentence or two." },
        Field.Date("start") with { Example = "2021-02-22", Meaning = "Its first day." },
        Field.Date("end") with { Example = "2021-02-26", Meaning = "Its last day; the day that counts." },
        Field.Word("modality", "in-person", "virtual", "hybrid") with { Example = "virtual", Meaning = "How people met." },
        Field.Word("status", "planned", "confirmed", "held", "postponed", "cancelled").Must() with { Example = "held", Meaning = "Where it stands." },
        Field.Reference("programme", "programme") with { Meaning = "The programme it belongs to." },
        Field.Reference("project", "project") with { Meaning = "The project it belongs to." },
        Field.Reference("body", "body") with { Meaning = "The body of the office that holds it." },
        Field.References("organisers", "organisation") with { Meaning = "Who organised it." },
        Field.References("partners", "organisation") with { Meaning = "With whom." },
        new Field("countries", FieldType.CountryShares) with { Example = "KEN", Meaning = "For whom: countries, perhaps with shares." },
        new Field("venue_country", FieldType.Country) with { Meaning = "Where." },
        new Field("partner_countries", FieldType.Countries) with { Meaning = "States that took part as partners." },
        Field.ReferenceShares("pillars", "pillar") with { Meaning = "Pillars of the strategy, perhaps with shares." },
        Field.References("themes", "theme") with { Meaning = "Themes." },
        Field.References("audiences", "audience") with { Meaning = "Whom it was for." },
        Field.References("mandates", "mandate") with { Meaning = "The mandates it rests on." },
        Field.Reference("series", "series") with { Meaning = "The series it is one of; its number in it is computed." },
        Field.Reference("part_of", "activity") with { Meaning = "The activity it is a part of, as a launch is of a workshop; a part is not counted by itself." },
        new Field("attendances", FieldType.Count) with { Example = "24", Meaning = "Seats taken, in all." },
        Field.Plain("link").NotInImage() with { Meaning = "A page that tells more." },
    ])
    { Rules = content => RecordCheck.Order(content, "start", "end"), DateFields = ["end", "start"], ExampleId = "example-training" };

    /// <summary>Its content.</summary>
    public RecordContent Content { get; } = RecordCheck.Of(Shape, Content);

    /// <summary>What it is, from the office's list.</summary>
    public ActivityKindId Kind => new(Content.Text("kind")!); // required

    /// <summary>Its title.</summary>
    public LocalText Title => Content.Local("title")!; // required

    /// <summary>What happened.</summary>
    public LocalText? Summary => Content.Local("summary");

    /// <summary>Its first day.</summary>
    public PartialDate? Start => Content.Date("start");

    /// <summary>Its last day.</summary>
    public PartialDate? End => Content.Date("end");

    /// <summary>How people met.</summary>
    public string? Modality => Content.Text("modality");

    /// <summary>Where it stands.</summary>
    public string Status => Content.Text("status")!; // required

    /// <summary>The programme it belongs to.</summary>
    public ProgrammeId? Programme => Content.Text("programme") is { } id ? new ProgrammeId(id) : null;

    /// <summary>The body of the office that holds it.</summary>
    public BodyId? Body => Content.Text("body") is { } id ? new BodyId(id) : null;

    /// <summary>With whom.</summary>
    public ReadonlyList<string> Partners => Content.Codes("partners");

    /// <summary>For whom: countries with their shares where stated.</summary>
    public ReadonlyList<Share> Countries => Content.Shares("countries");

    /// <summary>The series it is one of.</summary>
    public SeriesId? Series => Content.Text("series") is { } id ? new SeriesId(id) : null;

    /// <summary>The activity it is a part of.</summary>
    public ActivityId? PartOf => Content.Text("part_of") is { } id ? new ActivityId(id) : null;

    /// <summary>Seats taken, in all.</summary>
    public long? Attendances => Content.Count("attendances");
}
