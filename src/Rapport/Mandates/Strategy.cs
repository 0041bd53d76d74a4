using Rapport.Record;
using Rapport.Time;

namespace Rapport.Mandates;

/// <summary>One version of the strategy, with pillars of its own; a review that changes it makes another version.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Content">Its content.</param>
public sealed record Strategy(StrategyId Id, RecordContent Content)
{
    /// <summary>What a version of the strategy holds.</summary>
    public static RecordKind Shape { get; } = new("strategy", "strategies", 1,
    [
        Field.Text("name").Must() with { Example = "Example Strategy, first version", Meaning = "Its name." },
        Field.Reference("mandate", "mandate") with { Meaning = "The mandate that adopted it." },
        Field.Date("date") with { Example = "2006-09-08", Meaning = "When it was adopted." },
        Field.Reference("supersedes", "strategy") with { Meaning = "The version it takes the place of." },
    ])
    { DateFields = ["date"] };

    /// <summary>Its content.</summary>
    public RecordContent Content { get; } = RecordCheck.Of(Shape, Content);

    /// <summary>Its name.</summary>
    public LocalText Name => Content.Local("name")!; // required

    /// <summary>When it was adopted.</summary>
    public PartialDate? Date => Content.Date("date");

    /// <summary>The version it takes the place of.</summary>
    public StrategyId? Supersedes => Content.Text("supersedes") is { } id ? new StrategyId(id) : null;
}
