using Rapport.Publishing.Issues;
using Rapport.Publishing.Maps;

namespace Rapport.Publishing.Charts;

/// <summary>Draws figures. The drawing holds neither title nor finding nor source: these stand beside it as text.</summary>
public static class Pictures
{
    /// <summary>A figure as a picture; null where it is better as a table or a number.</summary>
    /// <param name="issue">The issue.</param>
    /// <param name="figure">The figure.</param>
    /// <param name="kind">One of <see cref="Rapport.Publications.PictureKinds.All"/>, or null, and the shape of the answer decides.</param>
    /// <param name="room">Where it will stand.</param>
    /// <exception cref="Rapport.Record.RecordException">The figure can never be such a picture: it has not the dimensions for it.</exception>
    public static DrawnPicture? Draw(PrintedIssue issue, PrintedFigure figure, string? kind, PictureRoom room)
    {
        var fit = PictureFit.Of(issue, figure, kind);
        var drawing = new Drawing(issue, figure, room);
        if (fit == "table" || (fit == "numbers" && kind is null) || (fit != "organigram" && IsEmpty(drawing))) return null;
        var (svg, height) = Drawn(drawing, fit);
        return new DrawnPicture(svg, room.Width, (int)Math.Ceiling(height), Finding.Of(issue, figure, fit).Plain);
    }

    /// <summary>What a figure is called.</summary>
    public static string TitleOf(PrintedIssue issue, PrintedFigure figure) =>
        (figure.Figure.Stated?.Scope ?? figure.Figure.Definition?.Title)?.In(issue.Language) ?? figure.Key;

    static bool IsEmpty(Drawing drawing) => drawing.Figure.Computed is { Rows.Count: 0 };

    static (string, double) Drawn(Drawing drawing, string kind) => kind switch
    {
        "stacked" => StackedDrawing.Draw(drawing),
        "line" => LineDrawing.Draw(drawing),
        "proportion" => ProportionDrawing.Draw(drawing),
        "multiples" => MultiplesDrawing.Draw(drawing),
        "numbers" => NumbersDrawing.Draw(drawing),
        "organigram" => OrganigramDrawing.Draw(drawing),
        "map" => MapDrawing.Draw(drawing),
        _ => BarDrawing.Draw(drawing, hasDots: kind == "dots"),
    };
}
