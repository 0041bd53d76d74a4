using Rapport.Record;

namespace Rapport.Delivery;

/// <summary>Work of the office under one name, over years.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Content">Its content.</param>
public sealed record Programme(ProgrammeId Id, RecordContent Content)
{
    /// <summary>What a programme holds.</summary>
    public static RecordKind Shape { get; } = new("programme", "programmes", 1,
    [
        Field.Text("name").Must() with { Example = "Example Programme", Meaning = "Its name." },
        Field.Reference("parent", "programme") with { Meaning = "The programme it belongs to." },
        Field.Reference("body", "body") with { Meaning = "The body that runs it." },
        Field.References("functions", "function") with { Meaning = "The functions of the office it serves." },
        Field.References("mandates", "mandate") with { Meaning = "The mandates it rests on." },
    ]);

    /// <summary>Its content.</summary>
    public RecordContent Content { get; } = RecordCheck.Of(Shape, Content);

    /// <summary>Its name.</summary>
    public LocalText Name => Content.Local("name")!; // required

    /// <summary>The body that runs it.</summary>
    public BodyId? Body => Content.Text("body") is { } id ? new BodyId(id) : null;
}
