using Rapport.Record;
using Rapport.Time;

namespace Rapport.Organisations;

/// <summary>A memorandum or the like between organisations. (An agreement is a donor's, and a contribution.)</summary>
/// <param name="Id">Its id.</param>
/// <param name="Content">Its content.</param>
public sealed record Partnership(PartnershipId Id, RecordContent Content)
{
    /// <summary>What a partnership holds.</summary>
    public static RecordKind Shape { get; } = new("partnership", "partnerships", 1,
    [
        Field.Word("kind") with { Example = "memorandum", Meaning = "What it is." },
        Field.Text("title").Must() with { Example = "Memorandum on examples", Meaning = "Its title." },
        Field.References("parties", "organisation") with { Example = "example-state", Meaning = "Between whom." },
        Field.Date("signed") with { Example = "2021-02-15", Meaning = "When it was signed." },
        Field.Reference("at_activity", "activity") with { Meaning = "The activity at which it was signed." },
    ])
    { DateFields = ["signed"] };

    /// <summary>Its content.</summary>
    public RecordContent Content { get; } = RecordCheck.Of(Shape, Content);

    /// <summary>Its title.</summary>
    public LocalText Title => Content.Local("title")!; // required

    /// <summary>Between whom.</summary>
    public ReadonlyList<string> Parties => Content.Codes("parties");

    /// <summary>When it was signed.</summary>
    public PartialDate? Signed => Content.Date("signed");
}
