using System.CommandLine;
using Rapport.Storage.Images;

namespace Rapport.Cli.Commands;

/// <summary>Makes everything derived anew.</summary>
static class RebuildCommand
{
    static readonly Option<bool> SnapshotOnly = new("--snapshot-only")
    {
        Description = "Publish a snapshot of the image where that saves the next question much folding, and change nothing else.",
    };

    public static Command Create()
    {
        var command = new Command("rebuild", """
            Makes everything that is derived from the journal anew: the tables beside it and the image. The journal itself stays as it is.

            Example:
              rapport rebuild --record office.db
            """) { CommonOptions.Record, SnapshotOnly, CommonOptions.Quiet };
        command.SetAction(given => Exit.Of(() => Run(given)));
        return command;
    }

    static int Run(ParseResult given)
    {
        using var journal = RecordFile.Open(given);
        if (given.GetValue(SnapshotOnly))
        {
            ImageSnapshots.PublishIfFree(journal);
            return Exit.Done;
        }
        journal.RebuildDerived();
        ImageSnapshots.RemoveAll(journal.ImageFolder);
        var (_, sequence) = ImageSnapshots.Publish(journal);
        if (!given.GetValue(CommonOptions.Quiet)) Console.Error.WriteLine($"rapport: rebuilt from {sequence} entries");
        return Exit.Done;
    }
}
