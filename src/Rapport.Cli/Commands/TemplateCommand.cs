using System.CommandLine;
using Rapport.Exchange;
using Rapport.Record;

namespace Rapport.Cli.Commands;

/// <summary>Writes an empty folder to fill in.</summary>
static class TemplateCommand
{
    static readonly Argument<string> Folder = new("FOLDER") { Description = "A folder that does not exist yet, or is empty." };

    public static Command Create()
    {
        var command = new Command("template", """
            Writes an empty folder to fill in: one CSV per kind of record with all its columns, and a README that explains each.

            Example:
              rapport template february
            """) { Folder, CommonOptions.Quiet };
        command.SetAction(given => Exit.Of(() => Run(given)));
        return command;
    }

    static int Run(ParseResult given)
    {
        var folder = given.GetRequiredValue(Folder);
        FolderTemplate.Write(folder, RecordKinds.OfOffice);
        if (!given.GetValue(CommonOptions.Quiet)) Console.Error.WriteLine($"rapport: {folder} is ready to fill in; then: rapport load {folder}");
        return Exit.Done;
    }
}
