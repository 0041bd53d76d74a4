using System.CommandLine;
using Rapport.Cli;
using Rapport.Cli.Commands;

// Every command is one file in Commands/; its help text is its page in docs/reference/commands.md.
var root = new RootCommand("Keeps the record of an international coordination office and publishes numbers that open to their rows.")
{
    InitCommand.Create(),
    TemplateCommand.Create(),
    LoadCommand.Create(),
    ChangeCommand.Create(),
    HistoryCommand.Create(),
    ApproveCommand.Create(),
    MergeCommand.Create(),
    UnmergeCommand.Create(),
    CheckCommand.Create(),
    RebuildCommand.Create(),
    FigureCommand.Create(),
    FiguresCommand.Create(),
    ExportCommand.Create(),
    PublishCommand.Create(),
    ServeCommand.Create(),
    GenerateCommand.Create(),
    DemoCommand.Create(),
    BackupCommand.Create(),
    RestoreCommand.Create(),
};

var parsed = root.Parse(args);
if (parsed.CommandResult.Command == root) HelpText.ShortenCommands(root);
if (parsed.Errors.Count == 0) return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = new HelpText(Console.Out) });

foreach (var error in UsageErrors.Of(parsed, root)) Console.Error.WriteLine($"rapport: {error}");
Console.Error.WriteLine("rapport: see \"rapport --help\", or \"rapport COMMAND --help\" for one command");
return Exit.WrongUsage;
