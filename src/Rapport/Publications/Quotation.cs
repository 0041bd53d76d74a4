using Rapport.Record;
using Rapport.Time;

namespace Rapport.Publications;

/// <summary>Words that somebody said or wrote, with the post they held, the occasion and the source.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Content">Its content.</param>
public sealed record Quotation(QuotationId Id, RecordContent Content)
{
    /// <summary>What a quotation holds.</summary>
    public static RecordKind Shape { get; } = new("quotation", "quotations", 1,
    [
        Field.Text("text").Must() with { Example = "Examples teach.", Meaning = "The words; a language beside the original is a translation." },
        Field.Plain("language") with { Example = "en", Meaning = "The language in which they were said." },
        Field.Plain("speaker_post") with { Example = "head-of-office", Meaning = "The post of who said it: the id of a post, or its name. Never a person's name." },
        Field.Plain("occasion") with { Example = "Opening of the Example Conference", Meaning = "Where and when it was said." },
        Field.Date("date") with { Example = "2021-02-10", Meaning = "The day." },
        Field.Plain("source") with { Example = "Newsletter, February 2021", Meaning = "Where it can be found." },
    ])
    { DateFields = ["date"] };

    /// <summary>Its content.</summary>
    public RecordContent Content { get; } = RecordCheck.Of(Shape, Content);

    /// <summary>The words.</summary>
    public LocalText Text => Content.Local("text")!; // required

    /// <summary>The post of who said it.</summary>
    public string? SpeakerPost => Content.Text("speaker_post");

    /// <summary>The language in which the words were said, as stated; else the original's.</summary>
    public string Language => Content.Text("language") ?? Text.Original;

    /// <summary>Where and when it was said.</summary>
    public string? Occasion => Content.Text("occasion");

    /// <summary>The day.</summary>
    public PartialDate? Date => Content.Date("date");

    /// <summary>Where it can be found.</summary>
    public string? Source => Content.Text("source");
}
