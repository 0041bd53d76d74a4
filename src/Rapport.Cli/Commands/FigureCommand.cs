using System.CommandLine;
using Rapport.Cli.Terminal;
using Rapport.Figures;
using Rapport.Figures.Differences;
using Rapport.Figures.Sentences;
using Rapport.Publications;
using Rapport.Publishing.Charts;
using Rapport.Record;
using Rapport.Storage.Questions;

namespace Rapport.Cli.Commands;

/// <summary>Answers a sentence or a named figure.</summary>
static class FigureCommand
{
    const int WidthOfPage = 80, WidthMin = 40, WidthMax = 120;

    static readonly Argument<string[]> Asked = new("SENTENCE")
    {
        Description = "A sentence, in quotes where the shell would read its signs, or the name of a figure, perhaps followed by parameter:value.", Arity = ArgumentArity.OneOrMore,
    };
    static readonly Option<string?> ChangedSince = new("--changed-since")
    {
        Description = "Tell what changed since the record stood as it did then: which records, and why.", HelpName = "DATE|INSTANT",
    };

    static readonly Option<string?> Picture = new Option<string?>("--picture") { Description = "With chart or svg: which picture, where another than what fits the answer is wanted." }.AcceptOnly([.. PictureKinds.All]);

    static readonly Option<bool> Trace = new("--trace") { Description = "Show the rows behind every cell." };

    public static Command Create()
    {
        var format = CommonOptions.Format("table", "json", "csv", "chart", "svg");
        var command = new Command("figure", """
            Answers a sentence from the record, and shows the rows behind the answer.

            Example:
              rapport figure "count activities during 2021-02 by kind" --trace
              rapport figure "sum receipts during 2021 in USD" --changed-since 2021-06-30
              rapport figure "count activities by month" --format chart
            """)
        { Asked, CommonOptions.Record, CommonOptions.Audience, CommonOptions.AsRecorded, ChangedSince, Trace, format, Picture, CommonOptions.Language };
        command.SetAction(given => Exit.Of(() => Run(given, given.GetRequiredValue(format))));
        return command;
    }

    static int Run(ParseResult given, string format)
    {
        var figure = AskedFigure.Read(string.Join(' ', given.GetRequiredValue(Asked))); // a sentence that cannot be read needs no record to be refused
        using var journal = RecordFile.Open(given);
        using var asking = new Asking(journal, CommonOptions.AudienceOf(given), RecordFile.AsRecordedOf(given), given.GetRequiredValue(CommonOptions.Language));
        var meant = figure.SentenceIn(asking.View);
        if (RecordFile.StateOf(given, ChangedSince) is { } since) return Compare(asking, meant, since, format);
        var reading = asking.View.Read(meant, given.GetValue(Trace) && format is "table" or "json");
        var picture = PictureOf(given, reading, format);
        using var output = new StreamWriter(Console.OpenStandardOutput());
        if (format == "json") output.Write(ReadingJson.Write(reading) + "\n");
        else if (format == "csv") output.Write(ReadingCsv.Write(reading));
        else if (format == "chart") ReadingChart.Write(reading, picture, output, TerminalWidth());
        else if (format == "svg") output.Write(Drawn(asking, reading, picture, given.GetRequiredValue(CommonOptions.Language)) + "\n");
        else ReadingTable.Write(DisplayedReading.Of(reading), output);
        return Exit.Done;
    }

    /// <summary>The picture that was asked for; null where the answer's shape decides.</summary>
    static string? PictureOf(ParseResult given, Reading reading, string format)
    {
        if (given.GetValue(Picture) is not { } picture) return null;
        if (format is not ("chart" or "svg")) throw new RecordException("picture.format", $"--picture: found it with --format {format}, expected chart or svg");
        if (PictureFit.Needs(reading, picture) is { } needed)
            throw new RecordException("picture.unfit", $"--picture {picture}: found \"{reading.Sentence}\", expected a sentence {needed}; leave --picture out for what fits it");
        if (reading.IsInSeveralCurrencies && picture is not ("table" or "numbers"))
            throw new RecordException("picture.currencies", $"--picture {picture}: found \"{reading.Sentence}\", whose parts are in several currencies that no scale compares, expected one currency; leave --picture out for a table");
        if (format == "chart" && !ReadingChart.Kinds.Contains(picture))
            throw new RecordException("picture.letters", $"--picture {picture}: found a picture that no letters draw, expected {string.Join(", ", ReadingChart.Kinds)}; write --format svg for it");
        return picture;
    }

    static string Drawn(Asking asking, Reading reading, string? picture, string language) => AnswerPicture.Draw(asking.View.Sources(), reading, language, picture)?.Svg
        ?? throw new RecordException("picture.none", $"--format svg: found \"{reading.Sentence}\", which is better as a table, expected an answer to draw; name a picture with --picture, or write --format table");

    /// <summary>That of the terminal, within what is read at a glance; a page of letters where there is none.</summary>
    static int TerminalWidth() => Console.IsOutputRedirected ? WidthOfPage : Math.Clamp(Console.WindowWidth - 1, WidthMin, WidthMax);

    static int Compare(Asking asking, Sentence sentence, AsRecorded since, string format)
    {
        if (format is not ("table" or "json")) throw new RecordException("changed-since.format", $"--changed-since: found --format {format}, expected table or json: a difference is no list of rows");
        var difference = asking.View.Since(asking.At(since), sentence);
        using var output = new StreamWriter(Console.OpenStandardOutput());
        if (format == "json") output.Write(DifferenceJson.Write(difference) + "\n");
        else DifferenceTable.Write(difference, output);
        return Exit.Done;
    }
}
