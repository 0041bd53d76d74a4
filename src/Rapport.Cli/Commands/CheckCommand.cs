using System.CommandLine;
using Rapport.Figures;
using Rapport.Record;
using Rapport.Storage.Images;
using Rapport.Storage.Journals;

namespace Rapport.Cli.Commands;

/// <summary>Holds the whole record against its rules.</summary>
static class CheckCommand
{
    public static Command Create()
    {
        var command = new Command("check", """
            Holds the whole record against its rules: the sequence and leaf of every entry, the tables beside the journal, an image folded anew
            against what was read, and the business rules across records. Says what is wrong, with its place, and changes nothing.

            Example:
              rapport check --record office.db
            """) { CommonOptions.Record, CommonOptions.Quiet };
        command.SetAction(given => Exit.Of(() => Run(given)));
        return command;
    }

    static int Run(ParseResult given)
    {
        using var journal = RecordFile.Open(given);
        var problems = Problems(journal);
        foreach (var problem in problems) Console.WriteLine($"{problem.Error}: {problem.Message}");
        if (problems.Count > 0) return Exit.Failed;
        if (!given.GetValue(CommonOptions.Quiet)) Console.Error.WriteLine($"rapport: {journal.Head!.LastSequence} entries checked, nothing found"); // a record has its first batch
        return Exit.Done;
    }

    /// <summary>What is wrong with a record: its entries first, then an image folded anew, then what its records say of each other.</summary>
    internal static IReadOnlyList<Problem> Problems(Journal journal)
    {
        if (journal.Check() is { Count: > 0 } problems) return problems;
        using var image = Image.Fold(journal);
        using var reading = image.Read();
        return RecordFindings.Of(reading);
    }
}
