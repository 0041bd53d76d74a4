using System.CommandLine;
using Rapport.Exchange;
using Rapport.Figures.Sentences;
using Rapport.Record;
using Rapport.Storage.Images;
using Rapport.Storage.Journals;

namespace Rapport.Cli.Commands;

/// <summary>Brings a folder of files into the record.</summary>
static class LoadCommand
{
    static readonly Argument<string> Folder = new("PATH") { Description = "A folder with records/ or CSV files or a workbook, issue.yml with its Markdown or issues/, figures.yml, files/; or a workbook, FILE.xlsx." };

    public static Command Create()
    {
        var format = CommonOptions.Format("table", "json");
        var command = new Command("load", """
            Brings a folder into the record, all of it or nothing. Every problem of every file is reported in one run. A row that equals what is
            recorded makes no entry; a changed one becomes a new version and needs a reason.

            Example:
              rapport load samples/unoct-2021-02 --record office.db --reason "first entry"
            """)
        { Folder, CommonOptions.Record, CommonOptions.Reason, CommonOptions.CauseWord, CommonOptions.Batch, CommonOptions.Actor, format, CommonOptions.Quiet };
        command.SetAction(given => Exit.Of(() => Run(given, given.GetRequiredValue(format))));
        return command;
    }

    static int Run(ParseResult given, string format)
    {
        using var journal = RecordFile.Open(given);
        var key = given.GetValue(CommonOptions.Batch);
        if (SaidBefore(journal, given)) return Exit.Done;
        var cause = CommonOptions.CauseOf(given);
        var result = FolderLoader.Read(given.GetRequiredValue(Folder), Context(journal, given.GetValue(CommonOptions.Reason), cause));
        if (result.Problems.Count > 0) return SayProblems(result.Problems, format);
        var quiet = given.GetValue(CommonOptions.Quiet);
        if (result.Changes.Count > 0)
        {
            var recorded = journal.Append(new Batch(key ?? RecordId.New(TimeProvider.System), result.Changes)
            {
                Actor = given.GetValue(CommonOptions.Actor), Via = Via.Load, Reason = given.GetValue(CommonOptions.Reason),
                Contents = result.Contents,
            });
            if (recorded.AlreadyRecorded) return SayRecorded(recorded, given);
            if (result.Changes.Count > Image.WorthSnapshot) ImageSnapshots.Publish(journal);
        }
        if (!quiet) Console.Error.WriteLine($"rapport: {result.New} new, {result.Changed} changed, {result.Withdrawn} withdrawn, {result.Unchanged} as before");
        return Exit.Done;
    }

    /// <summary>Records a sample that comes with the program, as one batch.</summary>
    /// <exception cref="RecordException">The sample has a problem.</exception>
    internal static void Record(string folder, Journal journal, string key, string reason)
    {
        var result = FolderLoader.Read(folder, Context(journal, reason, cause: null));
        if (result.Problems.Count > 0) throw new RecordException("sample.invalid", string.Join('\n', result.Problems.Select(p => p.Message)));
        journal.Append(new Batch(key, result.Changes) { Via = Via.Load, Reason = reason, Contents = result.Contents });
    }

    /// <summary>What a load must know of a record.</summary>
    internal static LoadContext Context(Journal journal, string? reason, Cause? cause) => new()
    {
        Kinds = journal.Kinds, Office = journal.Office.Id, TimeZone = journal.Office.TimeZone, Currents = journal.Current, Ids = journal.Ids,
        Contents = journal.Content,
        SentenceProblem = ProblemOf, Reason = reason, Cause = cause,
    };

    /// <summary>A sentence with parameters is tried with a month in their place.</summary>
    static string? ProblemOf(string sentence)
    {
        var filled = System.Text.RegularExpressions.Regex.Replace(sentence, @"\{[a-z][a-z0-9_-]*\}", "2021-02");
        return Sentence.TryParse(filled, out _, out var problem) ? null : problem!.Message; // null only where it parses
    }

    /// <summary>Whether the batch's key was recorded before; then that is said, and there is nothing to do.</summary>
    internal static bool SaidBefore(Journal journal, ParseResult given)
    {
        if (given.GetValue(CommonOptions.Batch) is not { } key || journal.Confirm(key) is not { } before) return false;
        SayRecorded(before, given);
        return true;
    }

    static int SayRecorded(Recorded recorded, ParseResult given)
    {
        if (!given.GetValue(CommonOptions.Quiet))
            Console.Error.WriteLine($"rapport: already recorded as {recorded.Batch}: entries {recorded.FirstSequence} to {recorded.LastSequence}, {EntryWords.Instant(recorded.RecordedAt)}");
        return Exit.Done;
    }

    /// <summary>The list on standard output as JSON, or each on a line of standard error.</summary>
    internal static int SayProblems(IReadOnlyList<Problem> problems, string format)
    {
        if (format == "json")
        {
            using var output = Console.OpenStandardOutput();
            ProblemsJson.Write(problems, output);
        }
        foreach (var problem in format == "json" ? [] : problems) Console.Error.WriteLine($"rapport: {problem.Message} ({problem.Error})");
        return Exit.Say(problems.Count == 1 ? "1 problem; nothing was recorded" : $"{problems.Count} problems; nothing was recorded", Exit.Failed);
    }
}
