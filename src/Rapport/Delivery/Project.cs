using Rapport.Record;
using Rapport.Time;

namespace Rapport.Delivery;

/// <summary>Work with a beginning, an end and money of its own, within a programme.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Content">Its content.</param>
public sealed record Project(ProjectId Id, RecordContent Content)
{
    /// <summary>What a project holds.</summary>
    public static RecordKind Shape { get; } = new("project", "projects", 1,
    [
        Field.Text("name").Must() with { Example = "Example Project", Meaning = "Its name." },
        Field.Reference("programme", "programme") with { Meaning = "The programme it belongs to." },
        Field.References("funded_by", "organisation") with { Meaning = "Who pays for it." },
        new Field("countries", FieldType.CountryShares) with { Meaning = "The countries it is for, perhaps with shares." },
        Field.Date("start") with { Meaning = "Its first day." },
        Field.Date("end") with { Meaning = "Its last day." },
    ])
    { Rules = content => RecordCheck.Order(content, "start", "end"), DateFields = ["end", "start"] };

    /// <summary>Its content.</summary>
    public RecordContent Content { get; } = RecordCheck.Of(Shape, Content);

    /// <summary>Its name.</summary>
    public LocalText Name => Content.Local("name")!; // required

    /// <summary>The programme it belongs to.</summary>
    public ProgrammeId? Programme => Content.Text("programme") is { } id ? new ProgrammeId(id) : null;

    /// <summary>Its first day.</summary>
    public PartialDate? Start => Content.Date("start");

    /// <summary>Its last day.</summary>
    public PartialDate? End => Content.Date("end");
}
