using Microsoft.AspNetCore.Components;
using Rapport.Publishing.Issues;

namespace Rapport.Web.Figures;

/// <summary>A figure on a page as a chart or table, with the way to its rows.</summary>
public sealed partial class SheetBlock
{
    /// <summary>The figures of the page.</summary>
    [Parameter, EditorRequired]
    public FigureSheet Sheet { get; set; } = default!; // required

    /// <summary>Which of them.</summary>
    [Parameter, EditorRequired]
    public string Key { get; set; } = "";

    /// <summary>The kind of picture; null where the shape of the answer decides.</summary>
    [Parameter]
    public string? Kind { get; set; }

    /// <summary>The element's id, or null.</summary>
    [Parameter]
    public string? Id { get; set; }

    PrintedFigure Figure => Sheet[Key];
}
