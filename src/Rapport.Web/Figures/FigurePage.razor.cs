using Microsoft.AspNetCore.Components;
using Rapport.Figures.Sentences;

namespace Rapport.Web.Figures;

/// <summary>One named figure: its answer, its receipt, its course over time, what splits it, and what defines it.</summary>
public sealed partial class FigurePage
{
    /// <summary>The figure.</summary>
    [Parameter, EditorRequired]
    public NamedFigure Figure { get; set; } = default!; // required

    /// <summary>Its answer; empty where it has none.</summary>
    [Parameter, EditorRequired]
    public FigureSheet Sheet { get; set; } = default!; // required

    /// <summary>Why it cannot be answered; null where it can.</summary>
    [Parameter]
    public SentenceException? Mistake { get; set; }

    /// <summary>What can be asked instead.</summary>
    [Parameter]
    public IReadOnlyList<string> Advice { get; set; } = [];

    PictureChoice? Choice => Sheet.Holds(Figure.Name) ? PictureChoice.Of(Visit, Sheet, Figure.Name) : null;

    Sentence? Asked => Sentence.TryParse(Figure.Sentence ?? "", out var sentence, out _) ? sentence : null;

    /// <summary>Whether the figure itself says as recorded when.</summary>
    bool IsFixed => Asked?.AsRecorded is not null;

    string Title => Figure.TitleIn(Visit.Language);

    string? Plain => Asked is { } asked ? Sheet.Printed.Plain.Of(asked) : null;

    IReadOnlyList<(string, string)> Trail => [(Words["portal.figures"], Visit.Link("/figures"))];

    string Label => string.Join(" · ", new[] { Figure.Definition.Status is { } status ? Words[$"receipts.{status}"] : null, Asked?.Time is During { Period: var period } ? Visit.Dates.Of(period) : null }.OfType<string>());

    IReadOnlyList<string> Courses => [.. new[] { FigurePages.Months, FigurePages.Years }.Where(Sheet.Holds)];

    /// <summary>Amounts are too long to stand at the ends of a line.</summary>
    string? KindOf(string key) => Sheet[key].Computed?.Currency is null ? null : "bars";

    IReadOnlyList<(string, string)> Formats => [.. FigureFiles.Formats.Skip(1).Where(f => f != "svg" || AnswerView.IsDrawn(Sheet[Figure.Name], Choice!.Shown)).Select(f => (f, Link(f)))]; // asked where there is an answer

    string Link(string format) => Visit.Link($"/figures/{Figure.Name}.{format}", [.. Figure.Asked.Select(p => (p.Key, (string?)p.Value)), .. format == "svg" ? [("picture", Visit.Asked("picture"))] : Array.Empty<(string, string?)>()]);
}
