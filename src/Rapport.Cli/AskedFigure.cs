using Rapport.Figures.Sentences;
using Rapport.Publications;
using Rapport.Record;
using Rapport.Storage.Questions;

namespace Rapport.Cli;

/// <summary>What somebody asks at the command line: a sentence, or the name of a figure with its parameters.</summary>
sealed class AskedFigure
{
    readonly string asked;
    readonly Sentence? sentence;

    AskedFigure(string asked, Sentence? sentence) => (this.asked, this.sentence) = (asked, sentence);

    /// <summary>Reads what was asked; a name has no space before its parameters.</summary>
    /// <exception cref="SentenceException">It is no name, and does not parse.</exception>
    public static AskedFigure Read(string asked) => new(asked, IsName(asked) ? null : Sentence.Parse(asked));

    /// <summary>The sentence; of a name that of the figure, its parameters put in.</summary>
    /// <exception cref="SentenceException">There is no figure of that name, and it is no sentence either.</exception>
    /// <exception cref="RecordException">A parameter has no value, or what is given is none of its parameters.</exception>
    public Sentence SentenceIn(RecordView view) => sentence ?? Sentence.Parse(Definition(view) is { } figure ? figure.SentenceOf(Parameters) : asked);

    /// <summary>The definition of the figure, its parameters put in; of a sentence one without a title.</summary>
    /// <exception cref="SentenceException">There is no figure of that name, and it is no sentence either.</exception>
    /// <exception cref="RecordException">A parameter has no value.</exception>
    public FigureDefinition DefinitionIn(RecordView view)
    {
        var known = sentence is null ? Definition(view) : null;
        return new FigureDefinition(known?.Id ?? new FigureId("asked"), (known?.Content ?? RecordContent.Empty(FigureDefinition.Shape)).With("sentence", SentenceIn(view).Text));
    }

    IReadOnlyCollection<KeyValuePair<string, string>> Parameters => [.. asked.Split(' ').Skip(1).Select(w => w.Split(':', 2)).Select(p => KeyValuePair.Create(p[0], p[1]))];

    FigureDefinition? Definition(RecordView view) => asked.Split(' ')[0] is var name && view.Journal.ContentAsOf(FigureDefinition.Shape.Name, name, view.Sequence ?? long.MaxValue) is { } content
        ? new FigureDefinition(new FigureId(name), content) : null;

    static bool IsName(string asked) => RecordId.IsValid(asked.Split(' ')[0]) && asked.Split(' ').Skip(1).All(p => p.Contains(':', StringComparison.Ordinal));
}
