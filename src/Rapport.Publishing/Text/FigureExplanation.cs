using Rapport.Publications;
using Rapport.Publishing.Issues;
using Rapport.Record;

namespace Rapport.Publishing.Text;

/// <summary>What a figure counts, said in plain words in each language that has words of its own.</summary>
/// <param name="Sentence">Its sentence, in canonical form.</param>
/// <param name="Titles">What it is called, by language; none where it has no title in it.</param>
/// <param name="Words">What it counts, by language, in the order of <see cref="Furniture.Languages"/>.</param>
public sealed record FigureExplanation(string Sentence, IReadOnlyDictionary<string, string> Titles, IReadOnlyList<(string Language, string Text)> Words)
{
    /// <summary>Explains a figure; the records that it names are called as they are called in each language.</summary>
    /// <param name="sources">The record.</param>
    /// <param name="figure">The figure, without parameters.</param>
    /// <exception cref="Rapport.Figures.Sentences.SentenceException">It cannot be answered.</exception>
    public static FigureExplanation Of(EditionSources sources, FigureDefinition figure)
    {
        var key = figure.Id.Value;
        var edition = EditionMaker.Make(Issue.OfFigures([key]), sources with { NumbersSeries = false, FindDefinition = name => name == key ? figure.Content : sources.FindDefinition(name) });
        var reading = edition.Figures[key].Reading!; // a definition is always read
        return new FigureExplanation(reading.Sentence, Furniture.Languages.Where(l => figure.Title?.LanguageFor(l) == l).ToDictionary(l => l, l => figure.Title!.In(l), StringComparer.Ordinal), // filtered
            [.. Furniture.Languages.Select(language => (language, DirectionMarks.Without(new PrintedIssue(edition, language).Plain.Of(reading))))]);
    }
}
