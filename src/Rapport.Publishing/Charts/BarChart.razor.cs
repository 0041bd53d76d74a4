using Microsoft.AspNetCore.Components;
using Rapport.Publishing.Issues;

namespace Rapport.Publishing.Charts;

/// <summary>Bars from zero with their labels and numbers beside them. The chart is a table, so it needs no second one behind it.</summary>
public sealed partial class BarChart
{
    /// <summary>The figure.</summary>
    [Parameter, EditorRequired]
    public PrintedFigure Figure { get; set; } = default!; // required

    /// <summary>The bars in their order.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<Bar> Bars { get; set; } = [];

    /// <summary>What the chart is about, for those who hear the page.</summary>
    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    static string ClassOf(Bar bar) => bar.IsStated ? "hatched" : bar.IsRest ? "outlined" : "solid";

    static string Length(Bar bar) => bar.Percent.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture);
}
