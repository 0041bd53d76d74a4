using Microsoft.AspNetCore.Components;
using Rapport.Publishing.Issues;

namespace Rapport.Publishing.Charts;

/// <summary>The title of a chart: what it shows, with the numbers marked.</summary>
public sealed partial class FindingLine
{
    /// <summary>The figure.</summary>
    [Parameter, EditorRequired]
    public PrintedFigure Figure { get; set; } = default!; // required

    Finding Finding => Finding.Of(Issue, Figure.Computed!); // only computed figures have a chart
}
