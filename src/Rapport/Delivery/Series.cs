using Rapport.Record;

namespace Rapport.Delivery;

/// <summary>Activities that are held one after the other under one name, and are numbered: the third course of its series.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Content">Its content.</param>
public sealed record Series(SeriesId Id, RecordContent Content)
{
    /// <summary>What a series holds.</summary>
    public static RecordKind Shape { get; } = new("series", "series", 1,
    [
        Field.Text("name").Must() with { Example = "Example course", Meaning = "Its name." },
        Field.Reference("programme", "programme") with { Meaning = "The programme it belongs to." },
        Field.Word("counts", "held", "planned") with { Example = "held", Meaning = "What is given a number: activities held (so where left empty), or planned, confirmed and held ones alike. Parts, postponed and cancelled ones never are." },
        new Field("held_before", FieldType.Count) with { Example = "2", Meaning = "How many were held before the first that is recorded, as the office states it." },
    ]);

    /// <summary>Its content.</summary>
    public RecordContent Content { get; } = RecordCheck.Of(Shape, Content);

    /// <summary>Its name.</summary>
    public LocalText Name => Content.Local("name")!; // required

    /// <summary>Whether planned and confirmed activities are numbered too, not only those held.</summary>
    public bool NumbersPlanned => Content.Text("counts") == "planned";

    /// <summary>How many were held before the first that is recorded.</summary>
    public long HeldBefore => Content.Count("held_before") ?? 0;
}
