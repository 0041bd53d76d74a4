using Microsoft.AspNetCore.Components;
using Rapport.Publications;
using Rapport.Publishing.Issues;
using Rapport.Publishing.Text;

namespace Rapport.Publishing.Charts;

/// <summary>A figure on a line of its own: bars for one dimension, a table for more, a large number for none; a stated one beside what the record holds.</summary>
public sealed partial class FigureBlock
{
    /// <summary>The figure.</summary>
    [Parameter, EditorRequired]
    public PrintedFigure Figure { get; set; } = default!; // required

    string TitleOf => Figure.Figure.Definition?.Title?.In(Issue.Language) ?? Figure.Key;

    LargeNumber Alone => new(Figure, new BindingSegment(new Binding(BindingKind.Number, 0, 0, 0, 0) { Name = Figure.Key }, null),
        [new MarkupSegment(System.Net.WebUtility.HtmlEncode(TitleOf))]);
}
