using System.CommandLine;
using Rapport.Record;
using Rapport.Storage.Backups;

namespace Rapport.Cli.Commands;

/// <summary>Makes a backup while others go on writing.</summary>
static class BackupCommand
{
    static readonly Option<string> Out = new("--out") { Description = "The file to make; it must not be there yet.", HelpName = "FILE", Required = true };

    public static Command Create()
    {
        var command = new Command("backup", """
            Makes a backup: a record file that holds the journal as it stood after one batch, whoever writes meanwhile. Every entry in it is
            read and held against its leaf before the file gets its name. A file that is there is not written over.

            Example:
              rapport backup --record office.db --out office-2021-03-01.db
            """) { CommonOptions.Record, Out, CommonOptions.Quiet };
        command.SetAction(given => Exit.Of(() => Run(given)));
        return command;
    }

    static int Run(ParseResult given)
    {
        using var journal = RecordFile.Open(given);
        var file = given.GetRequiredValue(Out);
        var head = Backup.Make(journal, file);
        if (!given.GetValue(CommonOptions.Quiet))
            Console.Error.WriteLine($"rapport: {file} holds {head.LastSequence} entries, the last of {EntryWords.Instant(head.RecordedAt)}");
        return Exit.Done;
    }
}
