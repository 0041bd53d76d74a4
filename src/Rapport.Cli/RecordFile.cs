using System.CommandLine;
using Rapport.Figures.Sentences;
using Rapport.Record;
using Rapport.Storage.Journals;

namespace Rapport.Cli;

/// <summary>Opens the record that a command was pointed at.</summary>
static class RecordFile
{
    /// <summary>The journal behind <c>--record</c>.</summary>
    public static Journal Open(ParseResult given) => Journal.Open(Path(given), new JournalOptions { Clock = Clock() });

    /// <summary>The file or database behind <c>--record</c>.</summary>
    public static string Path(ParseResult given) => given.GetRequiredValue(CommonOptions.Record);

    /// <summary>The clock, with the instant of a test clock where one is set.</summary>
    /// <exception cref="RecordException">The setting is no instant.</exception>
    public static JournalClock Clock()
    {
        var text = Environment.GetEnvironmentVariable(Settings.Now);
        if (string.IsNullOrEmpty(text)) return JournalClock.Real;
        if (EntryWords.TryInstant(text, out var now)) return JournalClock.RealOr(now);
        throw new RecordException("clock.invalid", $"{Settings.Now}: found \"{text}\", expected an instant such as 2021-03-05T10:00:00Z");
    }

    /// <summary>The state that <c>--as-recorded</c> names, or null where it is left out.</summary>
    /// <exception cref="RecordException">It is neither a date nor an instant.</exception>
    public static AsRecorded? AsRecordedOf(ParseResult given) => StateOf(given, CommonOptions.AsRecorded);

    /// <summary>The state of the record that an option names; null where it is not given.</summary>
    /// <exception cref="RecordException">It is neither a date nor an instant.</exception>
    public static AsRecorded? StateOf(ParseResult given, Option<string?> option)
    {
        if (given.GetValue(option) is not { } text) return null;
        return AsRecorded.TryParse(text, out var asRecorded) ? asRecorded : throw new RecordException("as-recorded.invalid",
            $"{option.Name}: found \"{text}\", expected a date such as 2021-03-05 or an instant such as 2021-03-05T10:00:00Z");
    }

    /// <summary>The last entry that counts; null for all.</summary>
    /// <exception cref="RecordException">Nothing had been recorded by then.</exception>
    public static long? SequenceOf(Journal journal, AsRecorded? asRecorded) =>
        asRecorded is null ? null : journal.SequenceAt(asRecorded.Until(journal.Office.TimeZone));
}
