using Microsoft.AspNetCore.Components;
using Rapport.Publishing.Issues;

namespace Rapport.Web.Figures;

/// <summary>One number of a page with its mark; it leads to its rows.</summary>
public sealed partial class SheetNumber
{
    /// <summary>The figures of the page.</summary>
    [Parameter, EditorRequired]
    public FigureSheet Sheet { get; set; } = default!; // required

    /// <summary>Which of them.</summary>
    [Parameter, EditorRequired]
    public string Key { get; set; } = "";

    PrintedFigure Figure => Sheet[Key];
}
