using Microsoft.AspNetCore.Components;
using Rapport.Figures;
using Rapport.Publishing.Issues;

namespace Rapport.Web.Figures;

/// <summary>
/// One part of a figure beside what it counts, leading to its rows; a dash where the figure has no such part. What holds the parts carries the
/// sentence and the total.
/// </summary>
public sealed partial class SheetPart
{
    /// <summary>The figures of the page.</summary>
    [Parameter, EditorRequired]
    public FigureSheet Sheet { get; set; } = default!; // required

    /// <summary>Which of them; it has one dimension.</summary>
    [Parameter, EditorRequired]
    public string Key { get; set; } = "";

    /// <summary>The key of the part.</summary>
    [Parameter, EditorRequired]
    public string Part { get; set; } = "";

    PrintedFigure Figure => Sheet[Key];

    ReadingRow? Row => Figure.Computed?.Rows.FirstOrDefault(r => r.Keys[0] == Part);
}
