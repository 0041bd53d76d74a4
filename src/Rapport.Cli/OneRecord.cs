using System.CommandLine;
using System.Text;
using Rapport.Exchange;
using Rapport.Record;
using Rapport.Storage.Journals;

namespace Rapport.Cli;

/// <summary>What the commands on one record share: which record is meant, and how a new version of it is made and recorded.</summary>
static class OneRecord
{
    public static Argument<string> Kind { get; } = new("KIND") { Description = "The kind of record, singular: activity, organisation..." };

    public static Argument<string> Id { get; } = new("ID") { Description = "The record's id." };

    /// <summary>A kind by its name; an unknown one is refused with the known ones.</summary>
    public static RecordKind KindOf(ParseResult given, RecordKinds kinds)
    {
        var name = given.GetRequiredValue(Kind);
        return kinds.Find(name)
            ?? throw new RecordException("kind.unknown", $"KIND: found \"{name}\", expected one of {string.Join(", ", kinds.All.Select(k => k.Name))}");
    }

    /// <summary>That there is no such record.</summary>
    public static RecordException Unknown(RecordKind kind, string id) =>
        new("record.unknown", $"{kind} {id}: found no such record, expected one that was recorded");

    /// <summary>Makes a new version with fields changed as a row of a file would; everything else stays as it was.</summary>
    public static int Change(ParseResult given, Journal journal, RecordKind kind, IReadOnlyList<string> fields)
    {
        var (id, reason) = (given.GetRequiredValue(Id), given.GetValue(CommonOptions.Reason));
        if (!kind.IsLoaded) throw new RecordException("kind.not-loaded", $"KIND: found {kind}, expected a kind that has a file of records; load a changed file instead");
        var before = journal.Current(kind.Name, id) ?? throw Unknown(kind, id);
        var result = Read(kind, id, fields, Commands.LoadCommand.Context(journal, reason, CommonOptions.CauseOf(given)));
        if (result.Problems.Count > 0) return Commands.LoadCommand.SayProblems([.. result.Problems.Select(p => p with { File = null, Row = 0 })], "table");
        if (result.Changes.Count > 0) return Append(given, journal, result.Changes);
        if (!given.GetValue(CommonOptions.Quiet)) Console.Error.WriteLine($"rapport: nothing changed; version {before.Version} says the same");
        return Exit.Done;
    }

    /// <summary>Records changes as one batch, and says so.</summary>
    public static int Append(ParseResult given, Journal journal, IReadOnlyList<Change> changes)
    {
        var recorded = journal.Append(new Batch(given.GetValue(CommonOptions.Batch) ?? RecordId.New(TimeProvider.System), [.. changes.Select(c => c with { Source = null })])
        {
            Actor = given.GetValue(CommonOptions.Actor), Via = Via.Cli, Reason = given.GetValue(CommonOptions.Reason),
        });
        if (!given.GetValue(CommonOptions.Quiet)) Console.Error.WriteLine($"rapport: entry {recorded.LastSequence} recorded {EntryWords.Instant(recorded.RecordedAt)}");
        return Exit.Done;
    }

    /// <summary>The change goes the way of every file: a folder with one row, so that nothing is read in two ways.</summary>
    static LoadResult Read(RecordKind kind, string id, IReadOnlyList<string> fields, LoadContext context)
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
