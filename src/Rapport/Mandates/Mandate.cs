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

    /// <summary>Its title.</summary>
    public LocalText? Title => Content.Local("title");
}
