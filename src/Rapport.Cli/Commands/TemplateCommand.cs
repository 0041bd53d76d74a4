using System.CommandLine;
using Rapport.Exchange;
using Rapport.Record;

namespace Rapport.Cli.Commands;

/// <summary>Writes an empty folder, or a workbook, to fill in.</summary>
static class TemplateCommand
{
    static readonly Argument<string> Target = new("PATH") { Description = "A folder that does not exist yet, or is empty; or a workbook, FILE.xlsx." };

    public static Command Create()
    {
        var command = new Command("template", """
            Writes an empty folder to fill in: one CSV per kind of record with all its columns, and a README that explains each. Where the
            name ends with .xlsx it writes a workbook: one sheet per kind with an example row, and lists to choose from.

            Example:
              rapport template february
              rapport template february.xlsx
            """) { Target, CommonOptions.Quiet };
        command.SetAction(given => Exit.Of(() => Run(given)));
        return command;
    }

    static int Run(ParseResult given)
    {
        var path = given.GetRequiredValue(Target);
        if (path.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase)) WorkbookTemplate.Write(path, RecordKinds.OfOffice);
        else FolderTemplate.Write(path, RecordKinds.OfOffice);
        if (!given.GetValue(CommonOptions.Quiet)) Console.Error.WriteLine($"rapport: {path} is ready to fill in; then: rapport load {path}");
        return Exit.Done;
    }
}
