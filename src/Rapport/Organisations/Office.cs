using Rapport.Record;

namespace Rapport.Organisations;

/// <summary>The office itself: its first entry, which fixes the time zone and the clock of the whole record.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Content">Its content.</param>
public sealed record Office(string Id, RecordContent Content)
{
    /// <summary>What the office's entry holds.</summary>
    public static RecordKind Shape { get; } = new("office", "offices", 1,
    [
        Field.Plain("time_zone").Must() with { InImage = false, Meaning = "Its IANA time zone: the day of a date ends there." },
        Field.Word("clock", "system", "test").Must() with { InImage = false, Meaning = "Whose clock stamps entries." },
    ])
    { IsLoaded = false };

    /// <summary>Its content.</summary>
    public RecordContent Content { get; } = RecordCheck.Of(Shape, Content);

    /// <summary>The time zone in which a day of this office ends.</summary>
    public TimeZoneInfo TimeZone => TimeZoneInfo.FindSystemTimeZoneById(Content.Text("time_zone")!); // required, checked by init

    /// <summary>Whether entries are stamped by a test clock instead of the real one.</summary>
    public bool HasTestClock => Content.Text("clock") == "test";
}
