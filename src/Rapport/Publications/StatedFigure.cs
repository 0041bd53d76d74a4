using Rapport.Record;
using Rapport.Time;

namespace Rapport.Publications;

/// <summary>A figure that somebody published without rows: who, where, and the computed figure it is held against.</summary>
/// <param name="Id">Its id; it shares one namespace with the names of figures.</param>
/// <param name="Content">Its content.</param>
public sealed record StatedFigure(StatedFigureId Id, RecordContent Content)
{
    /// <summary>What a stated figure holds.</summary>
    public static RecordKind Shape { get; } = new("stated-figure", "stated-figures", 1,
    [
        Field.Reference("figure", "figure") with { Meaning = "The computed figure it is held against." },
        new Field("value", FieldType.Number).Must() with { Example = "341", Meaning = "The value as stated." },
        Field.Plain("unit") with { Example = "individuals", Meaning = "What is counted." },
        new Field("currency", FieldType.Currency) with { Meaning = "For money: ISO 4217." },
        Field.Text("scope") with { Example = "January and February 2021", Meaning = "What it covers, as stated." },
        Field.Date("as_of") with { Example = "2021-02-28", Meaning = "The day it speaks of." },
        Field.Plain("source") with { Example = "Newsletter, February 2021", Meaning = "Who stated it, where it can be found." },
        Field.Plain("place") with { Example = "page 2", Meaning = "Where in the source." },
    ])
    { UniqueKeys = (id, content) => [("figure-name", id), .. RecordKind.ExternalKeys(id, content)], DateFields = ["as_of"] };

    /// <summary>Its content.</summary>
    public RecordContent Content { get; } = RecordCheck.Of(Shape, Content);

    /// <summary>The computed figure it is held against.</summary>
    public FigureId? Figure => Content.Text("figure") is { } id ? new FigureId(id) : null;

    /// <summary>The value as stated.</summary>
    public decimal Value => Content.Number("value")!.Value; // required

    /// <summary>What is counted.</summary>
    public string? Unit => Content.Text("unit");

    /// <summary>For money: ISO 4217.</summary>
    public string? Currency => Content.Text("currency");

    /// <summary>What it covers.</summary>
    public LocalText? Scope => Content.Local("scope");

    /// <summary>The day it speaks of.</summary>
    public PartialDate? AsOf => Content.Date("as_of");

    /// <summary>Who stated it.</summary>
    public string? Source => Content.Text("source");

    /// <summary>Where in the source.</summary>
    public string? Place => Content.Text("place");
}
