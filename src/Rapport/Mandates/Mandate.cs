using Rapport.Record;
using Rapport.Time;

namespace Rapport.Mandates;

/// <summary>A resolution or decision that asks the office to do something.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Content">Its content.</param>
public sealed record Mandate(MandateId Id, RecordContent Content)
{
    /// <summary>What a mandate holds.</summary>
    public static RecordKind Shape { get; } = new("mandate", "mandates", 1,
    [
        Field.Plain("symbol").Must() with { Example = "A/RES/71/291", Meaning = "The document symbol." },
        Field.Plain("organ") with { Example = "General Assembly", Meaning = "Who adopted it." },
        Field.Date("date") with { Example = "2017-06-15", Meaning = "When it was adopted." },
        Field.Text("title") with { Example = "Strengthening the capability of the system", Meaning = "Its title." },
        Field.Reference("parent", "mandate") with { Meaning = "For a paragraph: the resolution or decision it stands in." },
        Field.Plain("paragraph") with { Example = "OP 19", Meaning = "For a paragraph: its number, as it is quoted." },
        Field.References("supersedes", "mandate") with { Meaning = "The mandates it takes the place of." },
    ])
    { DateFields = ["date"] };

    /// <summary>Its content.</summary>
    public RecordContent Content { get; } = RecordCheck.Of(Shape, Content);

    /// <summary>The document symbol.</summary>
    public string Symbol => Content.Text("symbol")!; // required

    /// <summary>Who adopted it.</summary>
    public string? Organ => Content.Text("organ");

    /// <summary>When it was adopted.</summary>
    public PartialDate? Date => Content.Date("date");

    /// <summary>For a paragraph: the resolution or decision it stands in.</summary>
    public MandateId? Parent => Content.Text("parent") is { } id ? new MandateId(id) : null;

    /// <summary>For a paragraph: its number.</summary>
    public string? Paragraph => Content.Text("paragraph");

    /// <summary>The mandates it takes the place of.</summary>
    public ReadonlyList<string> Supersedes => Content.Codes("supersedes");

    /// <summary>Its title.</summary>
    public LocalText? Title => Content.Local("title");
}
