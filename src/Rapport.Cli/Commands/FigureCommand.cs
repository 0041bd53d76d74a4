using System.CommandLine;
using Rapport.Cli.Terminal;
using Rapport.Figures;
using Rapport.Figures.Sentences;
using Rapport.Publications;
using Rapport.Record;
using Rapport.Storage.Questions;

namespace Rapport.Cli.Commands;

/// <summary>Answers a sentence or a named figure.</summary>
static class FigureCommand
{
    static readonly Argument<string> Asked = new("SENTENCE") { Description = "A sentence in quotes, or the name of a figure, perhaps followed by parameter:value." };
    static readonly Option<bool> Trace = new("--trace") { Description = "Show the rows behind every cell." };

    public static Command Create()
    {
        var format = CommonOptions.Format("table", "json", "csv");
        var command = new Command("figure", """
            Answers a sentence from the record, and shows the rows behind the answer.

            Example:
              rapport figure "count activities during 2021-02 by kind" --trace
            """)
        { Asked, CommonOptions.Record, CommonOptions.Audience, CommonOptions.AsRecorded, Trace, format, CommonOptions.Language };
        command.SetAction(given => Exit.Of(() => Run(given, given.GetRequiredValue(format))));
        return command;
    }

    static int Run(ParseResult given, string format)
    {
        var asked = given.GetRequiredValue(Asked);
        // A sentence that cannot be read needs no record to be refused; a name has no space before its parameters.
        var sentence = IsName(asked) ? null : Sentence.Parse(asked);
        using var journal = RecordFile.Open(given);
        using var asking = new Asking(journal, CommonOptions.AudienceOf(given), RecordFile.AsRecordedOf(given), given.GetRequiredValue(CommonOptions.Language));
        var reading = asking.View.Read(sentence ?? Named(asking.View, asked), given.GetValue(Trace) && format != "csv");
        using var output = new StreamWriter(Console.OpenStandardOutput());
        if (format == "json") output.Write(ReadingJson.Write(reading) + "\n");
        else if (format == "csv") output.Write(ReadingCsv.Write(reading));
        else ReadingTable.Write(reading, output);
        return Exit.Done;
    }

    static bool IsName(string asked) => RecordId.IsValid(asked.Split(' ')[0]) && asked.Split(' ').Skip(1).All(p => p.Contains(':', StringComparison.Ordinal));

    static Sentence Named(RecordView view, string asked)
    {
        var words = asked.Split(' ');
        if (view.Journal.ContentAsOf(FigureDefinition.Shape.Name, words[0], view.Sequence ?? long.MaxValue) is not { } content) return Sentence.Parse(asked);
        var parameters = words.Skip(1).Select(w => w.Split(':', 2)).ToDictionary(p => p[0], p => p[1], StringComparer.Ordinal);
        return Sentence.Parse(new FigureDefinition(new FigureId(words[0]), content).SentenceWith(parameters));
    }
}
