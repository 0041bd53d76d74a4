using System.CommandLine;
using Rapport.Organisations;
using Rapport.Record;
using Rapport.Storage.Images;
using Rapport.Storage.Journals;

namespace Rapport.Cli.Commands;

/// <summary>Begins a record.</summary>
static class InitCommand
{
    static readonly Option<string> OfficeId = new("--office") { Description = "The office's id.", DefaultValueFactory = _ => "office", HelpName = "ID" };

    static readonly Option<string> Zone = new("--time-zone")
    {
        Description = "The office's IANA time zone, in which its days end.", DefaultValueFactory = _ => "Etc/UTC", HelpName = "ZONE",
    };

    static readonly Option<string> Clock = new("--clock")
    {
        Description = "Whose clock stamps entries: system, or test (then RAPPORT_NOW sets it, and every page says so).",
        DefaultValueFactory = _ => "system",
    };

    public static Command Create()
    {
        Clock.AcceptOnlyFromAmong("system", "test");
        var command = new Command("init", """
            Begins a record: a new file, or an office in a PostgreSQL database, with the office's first entry.

            Example:
              rapport init --record office.db --office unoct --time-zone America/New_York
            """) { CommonOptions.Record, OfficeId, Zone, Clock, CommonOptions.Actor, CommonOptions.Quiet };
        command.SetAction(given => Exit.Of(() => Run(given)));
        return command;
    }

    static int Run(ParseResult given)
    {
        var zone = given.GetRequiredValue(Zone);
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _))
            throw new RecordException("time-zone.unknown", $"--time-zone: found \"{zone}\", expected an IANA zone such as America/New_York");
        using var journal = Begin(RecordFile.Path(given), given.GetRequiredValue(OfficeId),
            new RecordSettings(zone, given.GetRequiredValue(Clock)), given.GetValue(CommonOptions.Actor));
        if (!given.GetValue(CommonOptions.Quiet)) Console.Error.WriteLine($"rapport: {journal.Name} is the record of {journal.Office.Id}");
        return Exit.Done;
    }

    /// <summary>Makes the file or tables, the first entry, and room for images.</summary>
    internal static Journal Begin(string path, string office, RecordSettings chosen, string? actor)
    {
        var settings = RecordContent.Empty(Office.Shape).With("time_zone", chosen.TimeZone).With("clock", chosen.Clock).With("visibility", "public");
        var journal = Journal.Create(path, office, settings, new JournalOptions { Clock = RecordFile.Clock(), Actor = actor });
        ImageSnapshots.RemoveAll(journal.ImageFolder);
        return journal;
    }
}

/// <summary>What is fixed for good when a record begins.</summary>
/// <param name="TimeZone">The office's IANA time zone.</param>
/// <param name="Clock"><c>system</c> or <c>test</c>.</param>
sealed record RecordSettings(string TimeZone, string Clock);
