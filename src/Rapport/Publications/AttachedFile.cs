using Rapport.Record;

namespace Rapport.Publications;

/// <summary>A file that is kept with the record, found by what it holds: its bytes stand in the journal's store under their hash.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Content">Its content.</param>
public sealed record AttachedFile(AttachedFileId Id, RecordContent Content)
{
    /// <summary>What a file's record holds; hash and size are computed when it is loaded.</summary>
    public static RecordKind Shape { get; } = new("file", "files", 1,
    [
        Field.Plain("name").Must() with { Example = "Report.pdf", Meaning = "What it is called; when loaded, the file of this name in the folder files/." },
        Field.Plain("media_type") with { Example = "application/pdf", Meaning = "What it holds; checked against the bytes." },
        Field.Plain("hash") with { Meaning = "SHA-256 of its bytes, in small hexadecimal letters; computed." },
        new Field("size", FieldType.Count) with { Meaning = "Its length in bytes; computed." },
        Field.Plain("rights") with { Example = "CC BY 4.0", Meaning = "Who may use it, and how." },
        Field.Text("alternative") with { Example = "Cover of the report", Meaning = "What it shows, for those who do not see it." },
    ])
    { Rules = Rules };

    /// <summary>Its content.</summary>
    public RecordContent Content { get; } = RecordCheck.Of(Shape, Content);

    /// <summary>What it is called.</summary>
    public string Name => Content.Text("name")!; // required

    /// <summary>What it holds.</summary>
    public string? MediaType => Content.Text("media_type");

    /// <summary>SHA-256 of its bytes.</summary>
    public string? Hash => Content.Text("hash");

    /// <summary>Who may use it, and how.</summary>
    public string? Rights => Content.Text("rights");

    /// <summary>What it shows.</summary>
    public LocalText? Alternative => Content.Local("alternative");

    static IEnumerable<FieldProblem> Rules(RecordContent content)
    {
        var isPicture = content.Text("media_type")?.StartsWith("image/", StringComparison.Ordinal) == true;
        if (isPicture && content.Visibility == Visibility.Public && content.Local("alternative") is null)
            yield return new FieldProblem("alternative.missing", "alternative", "", "what the picture shows, in at least one language, because everybody may see it and not everybody can");
    }
}
