using Microsoft.AspNetCore.Components;
using Rapport.Publishing.Issues;

namespace Rapport.Publishing.Charts;

/// <summary>All numbers of a drawing as a small table, in the order of the drawing; it stands beside or under it, also on paper.</summary>
public sealed partial class QuietTable
{
    /// <summary>The figure.</summary>
    [Parameter, EditorRequired]
    public PrintedFigure Figure { get; set; } = default!; // required

    /// <summary>What the drawing is about, for those who hear the page.</summary>
    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    IEnumerable<(string? Group, IReadOnlyList<Bar> Bars)> Groups => Figure.Computed is not { } reading ? []
        : reading.Columns.Count == 1 ? [(null, BarList.Of(Issue, Figure.Key, reading, int.MaxValue))]
        : Cross.Of(Issue, Figure.Key, reading, int.MaxValue).Rows.Select(r => ((string?)r.Label, (IReadOnlyList<Bar>)[.. r.Parts.Select(p => p.Bar)])); // one may have no group
}
