using Rapport.Record;
using Rapport.Time;

namespace Rapport.Publications;

/// <summary>A report, resolution, handbook: what the office writes or works by, who wrote it, and the activities that fed it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Content">Its content.</param>
public sealed record Document(DocumentId Id, RecordContent Content)
{
    /// <summary>What a document holds.</summary>
    public static RecordKind Shape { get; } = new("document", "documents", 1,
    [
        Field.Word("kind") with { Example = "report", Meaning = "What it is." },
        Field.Text("title").Must() with { Example = "Report on examples", Meaning = "Its title." },
        Field.Plain("symbol") with { Example = "S/2021/98", Meaning = "The document symbol." },
        Field.References("authors", "organisation") with { Meaning = "Who wrote it." },
        Field.Date("date") with { Example = "2021-02", Meaning = "Its date." },
        Field.References("fed_by", "activity") with { Meaning = "The activities whose results went into it." },
        Field.References("files", "file") with { Meaning = "The files that hold it." },
        Field.Plain("link").NotInImage() with { Meaning = "Where it can be read." },
    ])
    { DateFields = ["date"] };

    /// <summary>Its content.</summary>
    public RecordContent Content { get; } = RecordCheck.Of(Shape, Content);

    /// <summary>Its title.</summary>
    public LocalText Title => Content.Local("title")!; // required

    /// <summary>The document symbol.</summary>
    public string? Symbol => Content.Text("symbol");

    /// <summary>The activities whose results went into it.</summary>
    public ReadonlyList<string> FedBy => Content.Codes("fed_by");
}
