using System.Globalization;
using System.Net;
using System.Text;

namespace Rapport.Publishing.Charts;

/// <summary>
/// Draws one SVG. Places are told from where reading begins: <c>x</c> grows in the direction of reading, so the same drawing comes out
/// mirrored for a language that runs from right to left.
/// </summary>
public sealed class Pen(PictureRoom room, string language)
{
    const char Isolate = '\u2068', EndIsolate = '\u2069';
    readonly StringBuilder body = new();
    readonly bool isInPage = !room.IsOnItsOwn;

    /// <summary>Whether reading begins at the right.</summary>
    public bool IsMirrored { get; } = Furniture.DirectionOf(language) == "rtl";

    /// <summary>A rectangle.</summary>
    /// <param name="x">Where it begins.</param>
    /// <param name="y">Its upper edge.</param>
    /// <param name="width">How far it reaches.</param>
    /// <param name="look">Its height and tone.</param>
    public void Bar(double x, double y, double width, (double Height, Tone Tone) look)
    {
        var inset = look.Tone is Tone.Outline or Tone.Hatch or Tone.Third or Tone.Fourth ? 0.5 : 0; // an outline stays inside
        var (w, h) = (Math.Max(width - 2 * inset, 0.5), look.Height - 2 * inset);
        body.Append($"<rect x=\"{N(IsMirrored ? room.Width - x - width + inset : x + inset)}\" y=\"{N(y + inset)}\" width=\"{N(w)}\" height=\"{N(h)}\"{Filled(look.Tone, Tone.First)}/>");
    }

    /// <summary>Lines from point to point.</summary>
    public void Lines(IEnumerable<(double X, double Y)> points, Tone tone, double width = 1)
    {
        var path = string.Concat(points.Select((p, i) => $"{(i == 0 ? "M" : i == 1 ? "L" : " ")}{N(At(p.X))} {N(p.Y)}"));
        body.Append($"<path d=\"{path}\"{Stroked(tone, width)}/>");
    }

    /// <summary>A path as it is, in units of its own: a map is not mirrored.</summary>
    public void Shape(string path, double scale, Tone tone) =>
        body.Append($"<path d=\"{path}\" transform=\"scale({scale.ToString("0.####", CultureInfo.InvariantCulture)})\"{Filled(tone)}/>");

    /// <summary>A dot; a ring where the value is stated.</summary>
    public void Dot(double x, double y, double radius, bool isStated = false) => Circle(At(x), y, radius, isStated);

    /// <summary>A dot on a map, which is not mirrored.</summary>
    public void Place(double x, double y, double radius) => Circle(x, y, radius, false);

    /// <summary>A text; <paramref name="y"/> is its base line.</summary>
    public void Text(double x, double y, string text, Lettering lettering) => Write(At(x), y, text, lettering);

    /// <summary>A text at a place that is not mirrored, set in the direction of its language all the same.</summary>
    public void TextAt(double x, double y, string text, Lettering lettering) => Write(x, y, text, lettering);

    /// <summary>A number with its mark behind it, as in the text of the page. Gives back how wide both are.</summary>
    public double Number(double x, double y, string text, (Lettering Lettering, bool IsStated) look)
    {
        var (lettering, width) = (look.Lettering, TextMeasure.Width(text, look.Lettering));
        var radius = MarkRadius(lettering);
        var start = lettering.IsAtEnd ? x - width - MarkRoom(lettering) : x;
        Text(start, y, text, lettering with { IsAtEnd = false });
        Dot(start + width + radius + 1, y - lettering.Size * .6, radius, look.IsStated);
        return width + MarkRoom(lettering);
    }

    /// <summary>How wide a number with its mark is.</summary>
    public static double NumberWidth(string text, Lettering lettering) => TextMeasure.Width(text, lettering) + MarkRoom(lettering);

    /// <summary>What was drawn, as one <c>svg</c> element.</summary>
    public string Svg(double height) => room.IsOnItsOwn ? OnItsOwn(height)
        : $"<svg class=\"drawing\" viewBox=\"0 0 {N(room.Width)} {N(height)}\" width=\"{N(room.Width)}\" height=\"{N(height)}\" direction=\"{Direction}\" aria-hidden=\"true\">{body}</svg>";

    string OnItsOwn(double height) => $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {N(room.Width)} {N(height)}\" width=\"{N(room.Width)}\" height=\"{N(height)}\""
        + $" xml:lang=\"{WebUtility.HtmlEncode(language)}\" direction=\"{Direction}\" font-family=\"{Palette.Sans}\">"
        + (body.ToString().Contains("url(#hatch)", StringComparison.Ordinal) ? Hatching : "")
        + $"<rect width=\"100%\" height=\"100%\" fill=\"{Palette.Of(Tone.Paper)}\"/>{body}</svg>";

    static string Hatching => "<defs><pattern id=\"hatch\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">"
        + $"<path d=\"M0 0V6\" stroke=\"{Palette.Of(Tone.Soft)}\" stroke-width=\"3\"/></pattern></defs>";

    string Direction => IsMirrored ? "rtl" : "ltr";

    double At(double x) => IsMirrored ? room.Width - x : x;

    void Circle(double x, double y, double radius, bool isStated) =>
        body.Append($"<circle cx=\"{N(x)}\" cy=\"{N(y)}\" r=\"{N(isStated ? radius - .5 : radius)}\"{(isStated ? Stroked(Tone.Soft) : Filled(Tone.First, Tone.First))}/>");

    /// <summary>Each text is a run of its own, so that numbers and names of other scripts do not change places with what stands around them.</summary>
    void Write(double x, double y, string text, Lettering lettering)
    {
        var size = isInPage && lettering.Size == Lettering.Small.Size ? "" : $" font-size=\"{N(lettering.Size)}\"";
        var anchor = lettering.IsCentred ? " text-anchor=\"middle\"" : lettering.IsAtEnd ? " text-anchor=\"end\"" : "";
        var weight = lettering.IsStrong ? " font-weight=\"600\"" : lettering.IsSerif ? " font-weight=\"500\"" : "";
        var family = !lettering.IsSerif ? "" : room.IsOnItsOwn ? $" font-family=\"{Palette.Serif}\"" : " style=\"font-family:var(--serif)\"";
        var shown = IsMirrored ? Isolate + text + EndIsolate : text;
        body.Append($"<text x=\"{N(x)}\" y=\"{N(y)}\"{size}{anchor}{weight}{family}{Filled(lettering.Tone, Tone.Ink)}>{Encoded(shown)}</text>");
    }

    /// <summary>In a page, what is usual for such a shape stands once in <c>charts.css</c>, and not on each of them.</summary>
    string Filled(Tone tone, Tone? usual = null) => isInPage ? tone == usual ? "" : $" class=\"{Class(tone)}\"" : tone switch
    {
        Tone.Outline => $" fill=\"none\" stroke=\"{Palette.Of(Tone.Soft)}\"",
        Tone.Hatch => $" fill=\"url(#hatch)\" stroke=\"{Palette.Of(Tone.Soft)}\"",
        Tone.Third or Tone.Fourth => $" fill=\"{Palette.Of(tone)}\" stroke=\"{Palette.Of(Tone.First)}\"",
        _ => $" fill=\"{Palette.Of(tone)}\"",
    };

    string Stroked(Tone tone, double width = 1)
    {
        var thick = width == 1 ? "" : $" stroke-width=\"{N(width)}\"";
        return isInPage ? $"{thick} class=\"{Class(tone)}-line\"" : $" fill=\"none\"{thick} stroke=\"{Palette.Of(tone)}\"";
    }

    static string Class(Tone tone) => "d-" + tone.ToString().ToLowerInvariant();

    static double MarkRoom(Lettering lettering) => 2 * MarkRadius(lettering) + 2;

    static double MarkRadius(Lettering lettering) => Math.Min(lettering.Size / 6.4, 6);

    static string Encoded(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);

    static string N(double number) => Math.Round(number, 1).ToString("0.#", CultureInfo.InvariantCulture);
}
