using Microsoft.AspNetCore.Components;
using Rapport.Figures.Sentences;

namespace Rapport.Web.Figures;

/// <summary>The answer to a sentence that somebody wrote.</summary>
public sealed partial class AnswerPage
{
    /// <summary>The answer.</summary>
    [Parameter, EditorRequired]
    public FigureSheet Sheet { get; set; } = default!; // required

    /// <summary>What was asked.</summary>
    [Parameter, EditorRequired]
    public Sentence Sentence { get; set; } = default!; // required

    PictureChoice Choice => PictureChoice.Of(Visit, Sheet, SheetFigure.Asked);

    string Plain => Sheet.Printed.Plain.Of(Sentence);

    IReadOnlyList<(string, string)> Trail => [(Words["portal.ask"], Visit.Link("/ask"))];

    IReadOnlyList<(string, string)> Formats => [.. FigureFiles.Formats.Skip(1).Where(f => f != "svg" || AnswerView.IsDrawn(Sheet[SheetFigure.Asked], Choice.Shown)).Select(f => (f, Visit.Here(("format", f))))];
}
