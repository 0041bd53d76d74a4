using Microsoft.AspNetCore.Components;
using Rapport.Publishing.Issues;

namespace Rapport.Web.Figures;

/// <summary>A figure as the reader chose to see it, with the other pictures that fit.</summary>
public sealed partial class AnswerView
{
    /// <summary>The figures of the page.</summary>
    [Parameter, EditorRequired]
    public FigureSheet Sheet { get; set; } = default!; // required

    /// <summary>Which of them.</summary>
    [Parameter, EditorRequired]
    public string Key { get; set; } = "";

    /// <summary>The picture, and those that fit.</summary>
    [Parameter, EditorRequired]
    public PictureChoice Choice { get; set; } = default!; // required

    /// <summary>Whether a figure can be had as a file of a picture.</summary>
    public static bool IsDrawn(PrintedFigure figure, string kind) => kind != "table" && figure.Computed is not { Columns.Count: > 0, Rows.Count: 0 };

    PrintedFigure Figure => Sheet[Key];
}
