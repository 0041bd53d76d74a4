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
    /// <exception cref="RecordException">There is none of that name but one much like it, a parameter has no value, or what is given is none of its parameters.</exception>
    public Sentence SentenceIn(RecordView view) => sentence ?? (Definition(view) is { } figure ? Sentence.Parse(figure.SentenceOf(Parameters)) : Unknown(view));

    /// <summary>The definition of the figure, its parameters put in; of a sentence one without a title.</summary>
    /// <exception cref="SentenceException">There is no figure of that name, and it is no sentence either.</exception>
    /// <exception cref="RecordException">A parameter has no value.</exception>
    public FigureDefinition DefinitionIn(RecordView view)
    {
        var known = sentence is null ? Definition(view) : null;
        return new FigureDefinition(known?.Id ?? new FigureId("asked"), (known?.Content ?? RecordContent.Empty(FigureDefinition.Shape)).With("sentence", SentenceIn(view).Text));
    }

    /// <summary>What is no figure's name may be a sentence of one word, or the name of a figure with a slip in it.</summary>
    Sentence Unknown(RecordView view)
    {
        try { return Sentence.Parse(asked); }
        catch (SentenceException) when (Nearness.Nearest(Name, view.Journal.Ids(FigureDefinition.Shape.Name)) is { } nearest)
        {
            throw new RecordException("figure.unknown", $"found {Name}, expected a sentence or the name of a figure. Did you mean {nearest}?");
        }
    }

    string Name => asked.Split(' ')[0];

    IReadOnlyCollection<KeyValuePair<string, string>> Parameters => [.. asked.Split(' ').Skip(1).Select(w => w.Split(':', 2)).Select(p => KeyValuePair.Create(p[0], p[1]))];

    FigureDefinition? Definition(RecordView view) => view.Journal.ContentAsOf(FigureDefinition.Shape.Name, Name, view.Sequence ?? long.MaxValue) is { } content
        ? new FigureDefinition(new FigureId(Name), content) : null;

    static bool IsName(string asked) => RecordId.IsValid(asked.Split(' ')[0]) && asked.Split(' ').Skip(1).All(p => p.Contains(':', StringComparison.Ordinal));
}
