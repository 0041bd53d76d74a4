using System.CommandLine;
using System.Text;
using Rapport.Exchange;
using Rapport.Record;
using Rapport.Storage.Journals;

namespace Rapport.Cli.Commands;

/// <summary>Changes one record.</summary>
static class ChangeCommand
{
    static readonly Argument<string> Kind = new("KIND") { Description = "The kind of record, singular: activity, organisation..." };
    static readonly Argument<string> Id = new("ID") { Description = "The record's id." };
    static readonly Argument<string[]> Fields = new("field=value") { Description = "What it is from now on; an empty value makes a field not stated.", Arity = ArgumentArity.OneOrMore };
    public static Command Create()
    {
        var command = new Command("change", """
            Changes one record: a new version with the fields given, everything else as before. The columns and values are those of files.

            Example:
              rapport change activity travel-course-2021 status=cancelled --reason "the host withdrew"
            """)
        { Kind, Id, Fields, CommonOptions.Record, CommonOptions.Reason, CommonOptions.CauseWord, CommonOptions.Batch, CommonOptions.Actor, CommonOptions.Quiet };
        command.SetAction(given => Exit.Of(() => Run(given)));
        return command;
    }

    static int Run(ParseResult given)
    {
        using var journal = RecordFile.Open(given);
        var (kind, id, reason) = (HistoryCommand.KnownKind(journal.Kinds, given.GetRequiredValue(Kind)), given.GetRequiredValue(Id), given.GetValue(CommonOptions.Reason));
        if (!kind.IsLoaded) throw new RecordException("kind.not-loaded", $"KIND: found {kind}, expected a kind that has a file of records; load a changed file instead");
        if (journal.Current(kind.Name, id) is not { } before)
            throw new RecordException("record.unknown", $"{kind} {id}: found no such record, expected one that was recorded");
        var cause = CommonOptions.CauseOf(given);
        var result = Read(kind, id, given.GetRequiredValue(Fields), LoadCommand.Context(journal, reason, cause));
        if (result.Problems.Count > 0) return LoadCommand.SayProblems([.. result.Problems.Select(p => p with { File = null, Row = 0 })], "table");
        return Append(given, journal, result, before.Version);
    }

    static int Append(ParseResult given, Journal journal, LoadResult result, int version)
    {
        var quiet = given.GetValue(CommonOptions.Quiet);
        if (result.Changes.Count == 0)
        {
            if (!quiet) Console.Error.WriteLine($"rapport: nothing changed; version {version} says the same");
            return Exit.Done;
        }
        var recorded = journal.Append(new Batch(given.GetValue(CommonOptions.Batch) ?? RecordId.New(TimeProvider.System), [.. result.Changes.Select(c => c with { Source = null })])
        {
            Actor = given.GetValue(CommonOptions.Actor), Via = Via.Cli, Reason = given.GetValue(CommonOptions.Reason),
        });
        if (!quiet) Console.Error.WriteLine($"rapport: entry {recorded.LastSequence} recorded {EntryWords.Instant(recorded.RecordedAt)}");
        return Exit.Done;
    }

    /// <summary>The change goes the way of every file: a folder with one row, so that nothing is read in two ways.</summary>
    static LoadResult Read(RecordKind kind, string id, string[] fields, LoadContext context)
    {
        var (header, row) = (new StringBuilder("id"), new StringBuilder(id));
        foreach (var field in fields)
        {
            var equals = field.IndexOf('=', StringComparison.Ordinal);
            if (equals < 1) throw new RecordException("field.invalid", $"field: found \"{field}\", expected field=value such as status=cancelled");
            header.Append(',').Append(Quoted(field[..equals]));
            row.Append(',').Append(Quoted(field[(equals + 1)..]));
        }
        var folder = Directory.CreateTempSubdirectory("rapport-change");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, $"{kind.Plural}.csv"), $"{header}\n{row}\n");
            return FolderLoader.Read(folder.FullName, context);
        }
        finally { folder.Delete(recursive: true); }
    }

    static string Quoted(string cell) => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
