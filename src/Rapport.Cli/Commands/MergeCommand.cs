using System.CommandLine;
using Rapport.Record;

namespace Rapport.Cli.Commands;

/// <summary>Makes one record stand for another.</summary>
static class MergeCommand
{
    static readonly Argument<string> Into = new("INTO") { Description = "The id of the record that stands for both from now on." };

    public static Command Create()
    {
        var command = new Command("merge", """
            Merges one record into another of its kind, which stands for both from now on: figures count them once, whichever of the two a row
            names. What refers to the merged record stays as it was written; what was recorded before stays as it was; unmerge takes it back.

            Example:
              rapport merge organisation uk united-kingdom --reason "the same donor, recorded twice"
            """)
        {
            OneRecord.Kind, OneRecord.Id, Into, CommonOptions.Record, CommonOptions.Reason, CommonOptions.CauseWord, CommonOptions.Batch,
            CommonOptions.Actor, CommonOptions.Quiet,
        };
        command.SetAction(given => Exit.Of(() => Run(given, given.GetRequiredValue(Into))));
        return command;
    }

    /// <summary>States into which record one is merged; nothing where it stands for itself again.</summary>
    internal static int Run(ParseResult given, string into)
    {
        using var journal = RecordFile.Open(given);
        if (LoadCommand.SaidBefore(journal, given)) return Exit.Done;
        var (kind, id) = (OneRecord.KindOf(given, journal.Kinds), given.GetRequiredValue(OneRecord.Id));
        if (!kind.IsLoaded) throw new RecordException("kind.not-loaded", $"KIND: found {kind}, expected a kind that has a file of records; this one cannot be merged");
        if (journal.Current(kind.Name, id) is { IsWithdrawn: true })
            throw new RecordException("record.withdrawn", $"{kind} {id}: found it withdrawn, expected a record that stands; what is withdrawn needs no other to stand for it");
        return OneRecord.Change(given, journal, kind, [$"merged_into={into}"]);
    }
}
