using Microsoft.AspNetCore.Components;
using Rapport.Figures;
using Rapport.Publishing.Issues;

namespace Rapport.Publishing.Charts;

/// <summary>A figure with a view as a table: each value, and beside it what it was before, what it has come to, or its share.</summary>
public sealed partial class BesideTable
{
    /// <summary>The figure.</summary>
    [Parameter, EditorRequired]
    public PrintedFigure Figure { get; set; } = default!; // required

    /// <summary>Its answer, of a sentence with a view.</summary>
    [Parameter, EditorRequired]
    public Reading Reading { get; set; } = default!; // required

    BesideText Beside { get; set; } = default!; // set with the parameters

    /// <inheritdoc/>
    protected override void OnParametersSet() => Beside = BesideText.Of(Issue, Reading)!; // asked of answers with a view only

    IEnumerable<ReadingRow> Rows => Reading.Columns.Count == 0 ? [] : Reading.Rows;
}
