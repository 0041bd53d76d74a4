using Rapport.Figures;
using Rapport.Record;

namespace Rapport.Tests.Figures;

/// <summary>Answers made by hand.</summary>
static class Readings
{
    public static Reading Kinds { get; } = new()
    {
        Sentence = "count activities during 2021-02 by kind", DefinitionHash = "abc", Unit = "activities", Audience = Visibility.Office,
        AsRecorded = new RecordedAsOf(120, new DateTimeOffset(2026, 11, 23, 10, 0, 0, TimeSpan.Zero)), Time = "during 2021-02",
        Columns = ["kind"], Total = "11", NotPlaced = 0, NotStated = 0, PartsOverlap = false,
        Rows = [new ReadingRow(["training"], ["تدريب & <b>"], "3"), new ReadingRow(["(none)"], ["(none)"], null)],
        Trace = [new CellTrace(["training"], "value", [new TraceRow("activity", "a-9", 1, 17, "Containing outbreaks", "1", "1")])],
    };
}
