using Rapport.Figures;
using Rapport.Publications;
using Rapport.Publishing.Issues;
using Rapport.Record;

namespace Rapport.Publishing.Charts;

/// <summary>The answer of one sentence as a picture that stands on its own, as the portal gives it away.</summary>
public static class AnswerPicture
{
    /// <summary>How wide such a picture is, in CSS pixels.</summary>
    public const int Width = 740;

    /// <summary>The key under which the answer is laid out.</summary>
    public const string Key = "asked";

    /// <summary>Draws an answer.</summary>
    /// <param name="sources">The record that was asked.</param>
    /// <param name="reading">The answer.</param>
    /// <param name="language">The language of its words and numbers.</param>
    /// <param name="kind">One of <see cref="PictureKinds.All"/>; null where the shape of the answer decides.</param>
    /// <returns>One <c>svg</c> element; null where the answer is better as a table or a number.</returns>
    /// <exception cref="RecordException">The answer can never be such a picture.</exception>
    public static DrawnPicture? Draw(EditionSources sources, Reading reading, string language, string? kind)
    {
        var edition = EditionMaker.Make(Issue.OfFigures([Key]), sources with
        {
            FindDefinition = _ => RecordContent.Empty(FigureDefinition.Shape).With("sentence", reading.Sentence),
            NumbersSeries = false,
            Read = _ => reading,
        });
        var issue = new PrintedIssue(edition, language);
        return Pictures.Draw(issue, issue.Figure(Key), kind, new PictureRoom(Width, IsOnItsOwn: true));
    }
}
