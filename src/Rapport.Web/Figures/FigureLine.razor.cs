using Microsoft.AspNetCore.Components;
using Rapport.Figures.Sentences;

namespace Rapport.Web.Figures;

/// <summary>A named figure in a list: what it is called, what it comes to, what it counts.</summary>
public sealed partial class FigureLine
{
    /// <summary>The figures of the page.</summary>
    [Parameter, EditorRequired]
    public FigureSheet Sheet { get; set; } = default!; // required

    /// <summary>The figure.</summary>
    [Parameter, EditorRequired]
    public NamedFigure Figure { get; set; } = default!; // required

    bool IsAnswered => Sheet.Holds(Figure.Name);

    string? Plain => Sentence.TryParse(Figure.Sentence ?? "", out var sentence, out _) ? Sheet.Printed.Plain.Of(sentence!) : null; // it parsed

    string? Status => Figure.Definition.Status is { } status ? Words[$"receipts.{status}"] : null;
}
