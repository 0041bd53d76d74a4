using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Numerics;
using Rapport.Cli.Terminal;
using Rapport.Exchange;
using Rapport.Record;
using Rapport.Storage.Images;
using Rapport.Storage.Journals;
using Rapport.Twin;

namespace Rapport.Cli.Commands;

/// <summary>Makes the record of an office that does not exist.</summary>
static class GenerateCommand
{
    /// <summary>The issue of the twin, among the samples.</summary>
    internal const string IssueName = "twin-2025-11";

    static readonly Option<int> Activities = new("--activities") { Description = "How many activities it plans over five years.", DefaultValueFactory = _ => 2000, CustomParser = Whole<int>, HelpName = "N" };

    static readonly Option<long> Seed = new("--seed") { Description = "The same seed gives the same record, everywhere and always.", DefaultValueFactory = _ => 1, CustomParser = Whole<long>, HelpName = "S" };

    static readonly Option<string> OfficeId = new("--office") { Description = "The office's id.", DefaultValueFactory = _ => "twin", HelpName = "NAME" };

    public static Command Create()
    {
        var command = new Command("generate", """
            Makes the record of an invented office, to try Rapport on: a compact and its groups, donors, programmes, and activities from 2021 to
            2025 with all that happens to them, written batch by batch with a test clock; and its issue of November 2025. Same seed, same record.

            Example:
              rapport generate --activities 2000 --record twin.db
            """) { Activities, Seed, OfficeId, CommonOptions.Record, CommonOptions.Quiet };
        command.SetAction((given, cancel) => Exit.Of(() => Run(given, cancel)));
        return command;
    }

    static int Run(ParseResult given, CancellationToken cancel)
    {
        var size = given.GetRequiredValue(Activities);
        if (size is < 1 or > TwinOffice.ActivitiesMax)
            return Exit.Say($"--activities: found {Number(size)}, expected 1 to {Number(TwinOffice.ActivitiesMax)}", Exit.WrongUsage);
        var office = given.GetRequiredValue(OfficeId);
        if (TwinOffice.IsTaken(office)) return Exit.Say($"--office: found {office}, an organisation of the twin, expected another id", Exit.WrongUsage);
        var quiet = given.GetValue(CommonOptions.Quiet);
        using var journal = Make(RecordFile.Path(given), office, new TwinOffice(size, given.GetRequiredValue(Seed), office), quiet, cancel);
        if (!quiet) Console.Error.WriteLine($"rapport: {journal.Name} is the record of {journal.Office.Id}, an office that does not exist: {Number(size)} activities, {Number(journal.Head!.LastSequence)} entries in {Number(journal.Head.Ordinal)} batches"); // it has its first batch
        return Exit.Done;
    }

    /// <summary>Makes a twin's record: its first entry, its history, its issue.</summary>
    /// <exception cref="RecordException">There is a record already.</exception>
    internal static Journal Make(string record, string office, TwinOffice twin, bool quiet, CancellationToken cancel)
    {
        var clock = new JournalClock(TimeProvider.System, TwinOffice.Begins);
        var journal = Journal.Create(record, office, TwinOffice.Settings, new JournalOptions { Clock = clock });
        ImageSnapshots.RemoveAll(journal.ImageFolder);
        using var progress = new Progress("generating", quiet);
        foreach (var (at, batch) in twin.Batches())
        {
            cancel.ThrowIfCancellationRequested();
            clock.TestNow = at;
            journal.Append(batch);
            progress.Say(at.ToString("MMMM yyyy", CultureInfo.InvariantCulture));
        }
        clock.TestNow = TwinOffice.IssueRecorded;
        RecordIssue(journal);
        if (journal.Head!.LastSequence > Image.WorthSnapshot) ImageSnapshots.Publish(journal); // it has its first batch
        return journal;
    }

    /// <summary>The figures and the issue are those of the sample; its records are those of another, smaller twin.</summary>
    static void RecordIssue(Journal journal)
    {
        var folder = Directory.CreateTempSubdirectory("rapport-issue");
        try
        {
            foreach (var file in Directory.EnumerateFiles(Samples.Folder(IssueName))) File.Copy(file, Path.Combine(folder.FullName, Path.GetFileName(file)));
            LoadCommand.Record(folder.FullName, journal, $"issue-{IssueName}", "the issue of November 2025");
        }
        finally { folder.Delete(recursive: true); }
    }

    static T Whole<T>(ArgumentResult given) where T : struct, INumber<T>
    {
        if (T.TryParse(given.Tokens[0].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)) return number;
        given.AddError($"{(given.Parent as OptionResult)?.IdentifierToken?.Value}: found \"{given.Tokens[0].Value}\", expected a whole number");
        return default;
    }

    static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
