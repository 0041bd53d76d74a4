using System.CommandLine;
using Rapport.Figures;
using Rapport.Record;
using Rapport.Storage.Images;

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
        var problems = journal.Check();
        if (problems.Count > 0) return Say(problems);
        using var image = Image.Fold(journal);
        using var reading = image.Read();
        var findings = RecordFindings.Of(reading);
        if (findings.Count > 0) return Say(findings);
        if (!given.GetValue(CommonOptions.Quiet)) Console.Error.WriteLine($"rapport: {image.Sequence} entries checked, nothing found");
        return Exit.Done;
    }

    static int Say(IReadOnlyList<Problem> problems)
    {
        foreach (var problem in problems) Console.WriteLine($"{problem.Error}: {problem.Message}");
        return Exit.Failed;
    }
}
