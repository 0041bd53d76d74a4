using System.Net;
using Microsoft.AspNetCore.Components;
using Rapport.Publications;
using Rapport.Publishing.Charts;
using Rapport.Publishing.Issues;
using Rapport.Publishing.Text;

namespace Rapport.Web.Figures;

/// <summary>The key numbers of a page side by side, each with what it counts.</summary>
public sealed partial class SheetStrip
{
    /// <summary>The figures of the page.</summary>
    [Parameter, EditorRequired]
    public FigureSheet Sheet { get; set; } = default!; // required

    /// <summary>Which of them; a key the page does not have is passed over.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<string> Keys { get; set; } = [];

    IReadOnlyList<LargeNumber> Numbers => [.. Keys.Where(Sheet.Holds).Select(Number)];

    LargeNumber Number(string key) => new(Sheet[key], new BindingSegment(new Binding(BindingKind.Number, 0, 0, 0, 0) { Name = key }, null),
        [new MarkupSegment(WebUtility.HtmlEncode(Pictures.TitleOf(Sheet.Printed, Sheet[key])))]);
}
