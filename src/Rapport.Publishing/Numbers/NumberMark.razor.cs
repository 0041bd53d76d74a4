using Microsoft.AspNetCore.Components;
using Rapport.Publishing.Issues;

namespace Rapport.Publishing.Numbers;

/// <summary>
/// A number with its standing: computed, a solid dot and line, leading to its rows; or stated, a ring and a dashed line, leading to
/// its source. The standing is also said in words, for those who hear the page.
/// </summary>
public sealed partial class NumberMark
{
    /// <summary>The figure the number belongs to.</summary>
    [Parameter, EditorRequired]
    public PrintedFigure Figure { get; set; } = default!; // required

    /// <summary>The element's id, or null.</summary>
    [Parameter]
    public string? Id { get; set; }

    /// <summary>A part's value instead of the figure's; used with <see cref="IsPart"/>.</summary>
    [Parameter]
    public string? Value { get; set; }

    /// <summary>
    /// Whether <see cref="Value"/> is printed, even where it is null: not known. Parts come in numbers: what holds them is marked with
    /// the figure (<c>data-figure</c>), and tells what its numbers are.
    /// </summary>
    [Parameter]
    public bool IsPart { get; set; }

    /// <summary>Where the number leads instead of the figure's own receipt.</summary>
    [Parameter]
    public string? Href { get; set; }

    /// <summary>Whether the number was computed although the figure is stated: what the record accounts for.</summary>
    [Parameter]
    public bool IsAccounted { get; set; }

    string Standing => Figure.Figure.IsComputed || IsAccounted ? "computed" : "stated";

    string? Shown => IsPart ? Value : Figure.Value;
}
