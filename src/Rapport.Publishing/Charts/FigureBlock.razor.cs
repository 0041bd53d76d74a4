using Microsoft.AspNetCore.Components;
using Rapport.Publications;
using Rapport.Publishing.Issues;
using Rapport.Publishing.Text;

namespace Rapport.Publishing.Charts;

/// <summary>
/// A figure on a line of its own, as the picture asked for or the one its shape is best as: the finding, the drawing, its numbers, its source.
/// Bars and large numbers are made of HTML; every other drawing stands there twice, for a column of text and for a telephone.
/// </summary>
public sealed partial class FigureBlock
{
    const int Wide = 640, Narrow = 288;

    /// <summary>The figure.</summary>
    [Parameter, EditorRequired]
    public PrintedFigure Figure { get; set; } = default!; // required

    /// <summary>The element's id, or null.</summary>
    [Parameter]
    public string? Id { get; set; }

    /// <summary>The kind of picture asked for; null where the shape of the answer decides.</summary>
    [Parameter]
    public string? Kind { get; set; }

    string Fit => Figure.Computed is { Rows.Count: 0, Columns.Count: > 0 } ? "bars" : PictureFit.Of(Issue, Figure, Kind);

    string TitleOf => Pictures.TitleOf(Issue, Figure);

    IReadOnlyList<Bar> Bars => BarList.Of(Issue, Figure.Key, Figure.Computed!); // asked of computed figures only

    /// <summary>A map is as readable small, and its shapes are long: it stands there once.</summary>
    string Drawn => Fit == "map" ? Draw(Wide, "wide") : Draw(Wide, "wide") + Draw(Narrow, "narrow");

    string Draw(int width, string name) => Pictures.Draw(Issue, Figure, Fit, new PictureRoom(width, IsOnItsOwn: false))?.Svg
        .Replace("class=\"drawing\"", $"class=\"drawing {name}\"", StringComparison.Ordinal) ?? "";

    IEnumerable<string> Notes => PictureNotes.Of(Issue, Figure, Fit);

    LargeNumber Alone => new(Figure, new BindingSegment(new Binding(BindingKind.Number, 0, 0, 0, 0) { Name = Figure.Key }, Id),
        [new MarkupSegment(System.Net.WebUtility.HtmlEncode(TitleOf))]);
}
