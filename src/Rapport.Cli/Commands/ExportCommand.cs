using System.CommandLine;
using Rapport.Exchange;
using Rapport.Record;
using Rapport.Storage.Journals;

namespace Rapport.Cli.Commands;

/// <summary>Writes the record as files.</summary>
static class ExportCommand
{
    const string Records = "records";

    static readonly Argument<string> What = new Argument<string>("WHAT") { Description = "What to export: records." }.AcceptOnlyFromAmong(Records);

    static readonly Option<string> Out = new("--out") { Description = "A folder that does not exist yet, or is empty.", HelpName = "DIR", Required = true };

    public static Command Create()
    {
        var format = CommonOptions.Format("csv", "xlsx");
        var command = new Command("export", """
            Writes the records that an audience may see as a folder that load reads: tables, figures, issues, files. Withdrawn and merged
            records are among them. With --audience restricted it is everything: loaded into an empty record and exported again it is
            the same to the byte.

            Example:
              rapport export records --out copy --audience restricted
            """)
        { What, CommonOptions.Record, Out, CommonOptions.Audience, CommonOptions.AsRecorded, format, CommonOptions.Quiet };
        command.SetAction(given => Exit.Of(() => Run(given, given.GetRequiredValue(format))));
        return command;
    }

    static int Run(ParseResult given, string format)
    {
        using var journal = RecordFile.Open(given);
        var folder = given.GetRequiredValue(Out);
        var count = RecordExport.Write(folder, Source(journal, given), format == "xlsx" ? ExportForm.Workbook : ExportForm.Csv);
        if (!given.GetValue(CommonOptions.Quiet)) Console.Error.WriteLine($"rapport: {count} {(count == 1 ? "record" : "records")} in {folder}");
        return Exit.Done;
    }

    /// <summary>One state of the journal, however long the export takes, and of it what the audience may see then and now.</summary>
    static ExportSource Source(Journal journal, ParseResult given)
    {
        var (audience, now) = (CommonOptions.AudienceOf(given), journal.Now);
        var sequence = RecordFile.SequenceOf(journal, RecordFile.AsRecordedOf(given)) ?? journal.Head!.LastSequence; // a journal begins with its office
        return new ExportSource
        {
            Kinds = journal.Kinds,
            Records = kind => from state in journal.States(kind.Name, sequence)
                              where Sees(state.Id, state.Then) && Sees(state.Id, state.Newest)
                              select new ExportedRecord(state.Id, state.Then.IsWithdrawn, state.Then.Content),
            Contents = journal.Content,
        };

        bool Sees(string id, CurrentRecord version) =>
            RecordHead.Of(journal.Office.Id, id, version.Version, Operation.Change, version.Content).IsSeenBy(audience, now);
    }
}
