using System.CommandLine;
using Rapport.Cli.Terminal;
using Rapport.Figures;
using Rapport.Figures.Differences;
using Rapport.Figures.Sentences;
using Rapport.Record;
using Rapport.Storage.Questions;

namespace Rapport.Cli.Commands;

/// <summary>Answers a sentence or a named figure.</summary>
static class FigureCommand
{
    static readonly Argument<string> Asked = new("SENTENCE") { Description = "A sentence in quotes, or the name of a figure, perhaps followed by parameter:value." };
    static readonly Option<string?> ChangedSince = new("--changed-since")
    {
        Description = "Tell what changed since the record stood as it did then: which records, and why.", HelpName = "DATE|INSTANT",
    };

    static readonly Option<bool> Trace = new("--trace") { Description = "Show the rows behind every cell." };

    public static Command Create()
    {
        var format = CommonOptions.Format("table", "json", "csv");
        var command = new Command("figure", """
            Answers a sentence from the record, and shows the rows behind the answer.

            Example:
              rapport figure "count activities during 2021-02 by kind" --trace
              rapport figure "sum receipts during 2021 in USD" --changed-since 2021-06-30
            """)
        { Asked, CommonOptions.Record, CommonOptions.Audience, CommonOptions.AsRecorded, ChangedSince, Trace, format, CommonOptions.Language };
        command.SetAction(given => Exit.Of(() => Run(given, given.GetRequiredValue(format))));
        return command;
    }

    static int Run(ParseResult given, string format)
    {
        var figure = AskedFigure.Read(given.GetRequiredValue(Asked)); // a sentence that cannot be read needs no record to be refused
        using var journal = RecordFile.Open(given);
        using var asking = new Asking(journal, CommonOptions.AudienceOf(given), RecordFile.AsRecordedOf(given), given.GetRequiredValue(CommonOptions.Language));
        var meant = figure.SentenceIn(asking.View);
        if (RecordFile.StateOf(given, ChangedSince) is { } since) return Compare(asking, meant, since, format);
        var reading = asking.View.Read(meant, given.GetValue(Trace) && format != "csv");
        using var output = new StreamWriter(Console.OpenStandardOutput());
        if (format == "json") output.Write(ReadingJson.Write(reading) + "\n");
        else if (format == "csv") output.Write(ReadingCsv.Write(reading));
        else ReadingTable.Write(reading, output);
        return Exit.Done;
    }

    static int Compare(Asking asking, Sentence sentence, AsRecorded since, string format)
    {
        if (format == "csv") throw new RecordException("changed-since.format", "--changed-since: found --format csv, expected table or json: a difference is no list of rows");
        var difference = asking.View.Since(asking.At(since), sentence);
        using var output = new StreamWriter(Console.OpenStandardOutput());
        if (format == "json") output.Write(DifferenceJson.Write(difference) + "\n");
        else DifferenceTable.Write(difference, output);
        return Exit.Done;
    }
}
