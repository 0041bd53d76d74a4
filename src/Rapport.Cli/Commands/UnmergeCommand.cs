using System.CommandLine;

namespace Rapport.Cli.Commands;

/// <summary>Takes a merge back.</summary>
static class UnmergeCommand
{
    public static Command Create()
    {
        var command = new Command("unmerge", """
            Takes a merge back: the record stands for itself again from now on, with everything that names it.

            Example:
              rapport unmerge organisation uk --reason "two donors after all"
            """)
        {
            OneRecord.Kind, OneRecord.Id, CommonOptions.Record, CommonOptions.Reason, CommonOptions.CauseWord, CommonOptions.Batch,
            CommonOptions.Actor, CommonOptions.Quiet,
        };
        command.SetAction(given => Exit.Of(() => MergeCommand.Run(given, into: "")));
        return command;
    }
}
