using Microsoft.AspNetCore.Components;
using Rapport.Figures;
using Rapport.Publishing.Issues;

namespace Rapport.Publishing.Charts;

/// <summary>A figure of several dimensions as a table: grouped by the first, one line for each part.</summary>
public sealed partial class PartTable
{
    /// <summary>The figure.</summary>
    [Parameter, EditorRequired]
    public PrintedFigure Figure { get; set; } = default!; // required

    /// <summary>Its answer.</summary>
    [Parameter, EditorRequired]
    public Reading Reading { get; set; } = default!; // required

    IEnumerable<IGrouping<string, (string Label, ReadingRow Row)>> Groups => Reading.Rows
        .Select(row => (Labels: Issue.Labels.Of(Reading.Columns, row), Row: row))
        .GroupBy(r => string.Join(" · ", r.Labels.SkipLast(1)), r => (r.Labels[^1], r.Row));
}
