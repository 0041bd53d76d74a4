using System.CommandLine;
using Rapport.Record;
using Rapport.Storage.Backups;

namespace Rapport.Cli.Commands;

/// <summary>Makes a record of a backup.</summary>
static class RestoreCommand
{
    static readonly Argument<string> Source = new("FILE") { Description = "A backup; it is only read." };

    public static Command Create()
    {
        var command = new Command("restore", """
            Makes a record of a backup, with the same entries and the same leaves; what is derived is made anew. Every entry is held against its
            leaf first. A record that is there is not written over, and a restore that fails leaves nothing.

            Example:
              rapport restore office-2021-03-01.db --record tried.db
            """) { Source, CommonOptions.Record, CommonOptions.Quiet };
        command.SetAction(given => Exit.Of(() => Run(given)));
        return command;
    }

    static int Run(ParseResult given)
    {
        var record = RecordFile.Path(given);
        var head = Backup.Restore(given.GetRequiredValue(Source), record);
        if (!given.GetValue(CommonOptions.Quiet))
            Console.Error.WriteLine($"rapport: {record} holds {head.LastSequence} entries, the last of {EntryWords.Instant(head.RecordedAt)}");
        return Exit.Done;
    }
}
