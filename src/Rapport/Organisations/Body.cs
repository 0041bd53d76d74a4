using Rapport.Record;
using Rapport.Time;

namespace Rapport.Organisations;

/// <summary>The compact, a committee, working group or board; also the centre and the branches of the office.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Content">Its content.</param>
public sealed record Body(BodyId Id, RecordContent Content)
{
    /// <summary>What a body holds.</summary>
    public static RecordKind Shape { get; } = new("body", "bodies", 1,
    [
        Field.Word("kind", "compact", "committee", "working-group", "board", "centre", "branch").Must()
            with { Example = "working-group", Meaning = "What it is." },
        Field.Text("name").Must() with { Example = "Working Group on Examples", Meaning = "Its name." },
        Field.Plain("acronym") with { Example = "WGE", Meaning = "Its acronym." },
        Field.Reference("parent", "body") with { Meaning = "The body it belongs to." },
        Field.Date("founded") with { Example = "2018-12", Meaning = "Since when it exists." },
    ])
    { ExampleId = "example-group" };

    /// <summary>Its content.</summary>
    public RecordContent Content { get; } = RecordCheck.Of(Shape, Content);

    /// <summary>What it is.</summary>
    public string Kind => Content.Text("kind")!; // required

    /// <summary>Its name.</summary>
    public LocalText Name => Content.Local("name")!; // required

    /// <summary>Its acronym.</summary>
    public string? Acronym => Content.Text("acronym");

    /// <summary>The body it belongs to.</summary>
    public BodyId? Parent => Content.Text("parent") is { } id ? new BodyId(id) : null;

    /// <summary>Since when it exists.</summary>
    public PartialDate? Founded => Content.Date("founded");
}
