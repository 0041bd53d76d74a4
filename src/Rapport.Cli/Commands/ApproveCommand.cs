using System.CommandLine;
using System.Globalization;
using Rapport.Record;

namespace Rapport.Cli.Commands;

/// <summary>Approves the newest version of a record.</summary>
static class ApproveCommand
{
    static readonly Argument<int> Version = new("VERSION")
    {
        Description = "The version that is approved, as the restricted audience counts it; it must be the newest.",
        CustomParser = written =>
        {
            if (int.TryParse(written.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var version)) return version;
            written.AddError($"VERSION: found \"{written.Tokens[0].Value}\", expected the number of a version such as 2");
            return 0;
        },
    };

    public static Command Create()
    {
        var command = new Command("approve", """
            Approves the newest version of a record. The approval is an entry of its own, which becomes the next version and holds the same.
            Naming the version makes sure that what is approved is what was read. Who recorded a version does not approve it, where both are
            named; a version that is approved already stays so, and nothing is recorded.

            Example:
              rapport approve activity travel-course-2021 2 --actor head-of-section --reason "checked against the report"
            """)
        { OneRecord.Kind, OneRecord.Id, Version, CommonOptions.Record, CommonOptions.Reason, CommonOptions.Batch, CommonOptions.Actor, CommonOptions.Quiet };
        command.SetAction(given => Exit.Of(() => Run(given, given.GetRequiredValue(Version))));
        return command;
    }

    static int Run(ParseResult given, int version)
    {
        using var journal = RecordFile.Open(given);
        if (LoadCommand.SaidBefore(journal, given)) return Exit.Done;
        var (kind, id) = (OneRecord.KindOf(given, journal.Kinds), given.GetRequiredValue(OneRecord.Id));
        if (journal.History(kind.Name, id) is not [.., var newest]) throw OneRecord.Unknown(kind, id);
        if (!Approval.IsGiven(newest, version))
            return OneRecord.Append(given, journal, [Approval.Of(newest, Content(kind, newest), version, given.GetValue(CommonOptions.Actor))]);
        if (!given.GetValue(CommonOptions.Quiet))
            Console.Error.WriteLine($"rapport: nothing changed; version {Approval.VersionOf(newest)} is approved, by version {newest.Version}");
        return Exit.Done;
    }

    static RecordContent Content(RecordKind kind, Entry entry) => RecordBody.Read(kind, entry.Schema, entry.Body.Span);
}
