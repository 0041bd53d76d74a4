using System.CommandLine;
using Rapport.Figures;
using Rapport.Record;
using Rapport.Storage.Journal;
using Rapport.Time;

namespace Rapport.Cli;

/// <summary>Opens the record that a command was pointed at.</summary>
static class RecordFile
{
    /// <summary>The journal behind <c>--record</c>.</summary>
    public static SqliteJournal Open(ParseResult given) => SqliteJournal.Open(Path(given), new JournalOptions { Clock = Clock() });

    /// <summary>The path behind <c>--record</c>.</summary>
    public static string Path(ParseResult given) => given.GetRequiredValue(CommonOptions.Record);

    /// <summary>The clock, with the instant of a test clock where one is set.</summary>
    /// <exception cref="RecordException">The setting is no instant.</exception>
    public static JournalClock Clock()
    {
        var text = Environment.GetEnvironmentVariable(Settings.Now);
        if (string.IsNullOrEmpty(text)) return JournalClock.Real;
        if (EntryWords.TryInstant(text, out var now)) return new JournalClock(TimeProvider.System, now);
        throw new RecordException("clock.invalid", $"{Settings.Now}: found \"{text}\", expected an instant such as 2021-03-05T10:00:00Z");
    }

    /// <summary>The sequence that <c>as recorded</c> means: the end of a day in the office's time zone, or an instant. Null is now.</summary>
    /// <exception cref="RecordException">It is neither, or nothing had been recorded by then.</exception>
    public static long? SequenceOf(SqliteJournal journal, string? asRecorded)
    {
        if (asRecorded is null) return null;
        if (EntryWords.TryInstant(asRecorded, out var instant)) return journal.SequenceAt(instant);
        var midnight = DayOf(journal, asRecorded).AddDays(1).ToDateTime(TimeOnly.MinValue);
        var zone = journal.Office.TimeZone;
        var endOfDay = new DateTimeOffset(midnight, zone.GetUtcOffset(midnight)).AddTicks(-TimeSpan.TicksPerMicrosecond);
        return journal.SequenceAt(endOfDay);
    }

    /// <summary>The day in the office's time zone that <c>as recorded</c> falls on.</summary>
    /// <exception cref="RecordException">It is neither a date nor an instant.</exception>
    public static DateOnly DayOf(SqliteJournal journal, string asRecorded)
    {
        if (EntryWords.TryInstant(asRecorded, out var instant)) return FigureQuestion.DayOf(instant, journal.Office.TimeZone);
        if (PartialDate.TryParse(asRecorded, out var date)) return date.Last;
        throw new RecordException("as-recorded.invalid",
            $"as recorded: found \"{asRecorded}\", expected a date such as 2021-03-05 or an instant such as 2021-03-05T10:00:00Z");
    }
}
