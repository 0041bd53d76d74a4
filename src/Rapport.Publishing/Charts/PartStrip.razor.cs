using Microsoft.AspNetCore.Components;
using Rapport.Publishing.Issues;

namespace Rapport.Publishing.Charts;

/// <summary>The largest parts of a figure as large numbers side by side.</summary>
public sealed partial class PartStrip
{
    /// <summary>The figure.</summary>
    [Parameter, EditorRequired]
    public PrintedFigure Figure { get; set; } = default!; // required

    /// <summary>Its parts.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<Bar> Bars { get; set; } = [];

    List<Bar> Shown => [.. Bars.Where(b => b.Key.Length > 0).Take(NumbersDrawing.NumbersMax)];

    string Size => Shown.Select(b => Issue.Numbers.Of(b.Value).Length).DefaultIfEmpty(0).Max() switch { <= 4 => "short", <= 7 => "middle", _ => "long" };
}
