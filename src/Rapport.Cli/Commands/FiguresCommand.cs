using System.CommandLine;
using Rapport.Cli.Terminal;
using Rapport.Figures.Sentences;
using Rapport.Figures.Sets;
using Rapport.Publishing.Text;

namespace Rapport.Cli.Commands;

/// <summary>Lists what can be asked, or says in plain words what one figure counts.</summary>
static class FiguresCommand
{
    static readonly Argument<string?> Asked = new("NAME")
    {
        Description = "A figure of the record, perhaps followed by parameter:value, or a sentence in quotes: what it counts is said in plain words. Left out, everything that can be asked is listed.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    static readonly Option<string?> After = new("--after")
    {
        Description = "The beginning of a sentence: lists the ways in which it may go on, one on each line; records by their ids, as the record has them. What completes sentences in a shell.", HelpName = "TEXT",
    };

    public static Command Create()
    {
        var command = new Command("figures", """
            Lists what can be asked: the sets, what they can be split and chosen by, and what can be added up, each with an example.
            With a figure's name or a sentence it says in plain words, in six languages, what that counts.

            Example:
              rapport figures
              rapport figures "count activities during 2021-02 by kind"
              rapport figures --after "count activities by "
              rapport figures --after "count activities where programme = "
            """)
        { Asked, After, CommonOptions.Record, CommonOptions.Audience };
        Asked.Validators.Add(found =>
        {
            if (found.Tokens is [{ Value: ['-', ..] option }]) found.AddError(UsageErrors.NoOption(option, command.Name)); // no name or sentence begins so
        });
        command.SetAction(given => Exit.Of(() => given.GetValue(After) is { } begun ? Complete(given, begun)
            : given.GetValue(Asked) is { } asked ? Explain(given, asked) : List()));
        return command;
    }

    static int List()
    {
        using var output = new StreamWriter(Console.OpenStandardOutput());
        CatalogueList.Write(Catalogue.OfOffice.Describe(), output);
        return Exit.Done;
    }

    /// <summary>The grammar needs no record; only where one of its records comes next is it opened.</summary>
    static int Complete(ParseResult given, string begun)
    {
        using var output = new StreamWriter(Console.OpenStandardOutput());
        foreach (var longer in SentenceCompletion.RecordAfter(begun) is null ? SentenceCompletion.Longer(begun) : WithRecords(given, begun)) output.WriteLine(longer);
        return Exit.Done;
    }

    static List<string> WithRecords(ParseResult given, string begun)
    {
        using var journal = RecordFile.Open(given);
        using var asking = new Asking(journal, CommonOptions.AudienceOf(given), asRecorded: null, language: "en");
        return [.. asking.View.Onward(begun, RecordsMax).Select(onward => onward.Sentence)];
    }

    /// <summary>More records than these no shell lists well.</summary>
    const int RecordsMax = 1_000;

    static int Explain(ParseResult given, string asked)
    {
        var figure = AskedFigure.Read(asked); // a sentence that cannot be read needs no record to be refused
        using var journal = RecordFile.Open(given);
        using var asking = new Asking(journal, CommonOptions.AudienceOf(given), asRecorded: null, language: "en");
        var explained = FigureExplanation.Of(asking.View.Sources() with { Read = sentence => asking.View.ReadForPage(sentence, withTrace: false) }, figure.DefinitionIn(asking.View));
        using var output = new StreamWriter(Console.OpenStandardOutput());
        ExplanationText.Write(explained, output);
        return Exit.Done;
    }
}
