using System.CommandLine;

namespace Rapport.Cli.Commands;

/// <summary>Changes one record.</summary>
static class ChangeCommand
{
    static readonly Argument<string[]> Fields = new("field=value") { Description = "What it is from now on; an empty value makes a field not stated.", Arity = ArgumentArity.OneOrMore };

    public static Command Create()
    {
        var command = new Command("change", """
            Changes one record: a new version with the fields given, everything else as before. The columns and values are those of files.

            Example:
              rapport change activity travel-course-2021 status=cancelled --reason "the host withdrew"
            """)
        {
            OneRecord.Kind, OneRecord.Id, Fields, CommonOptions.Record, CommonOptions.Reason, CommonOptions.CauseWord, CommonOptions.Batch,
            CommonOptions.Actor, CommonOptions.Quiet,
        };
        command.SetAction(given => Exit.Of(() => Run(given)));
        return command;
    }

    static int Run(ParseResult given)
    {
        using var journal = RecordFile.Open(given);
        return OneRecord.Change(given, journal, OneRecord.KindOf(given, journal.Kinds), given.GetRequiredValue(Fields));
    }
}
