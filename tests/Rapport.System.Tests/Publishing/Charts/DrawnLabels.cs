using System.Globalization;
using System.Xml.Linq;
using Rapport.Publishing.Charts;

namespace Rapport.System.Tests.Publishing.Charts;

/// <summary>The texts of a drawing with the room they take, read from its SVG alone.</summary>
static class DrawnLabels
{
    public sealed record Box(string Text, double Left, double Top, double Right, double Bottom)
    {
        public bool Meets(Box other) => Left < other.Right - .6 && other.Left < Right - .6 && Top < other.Bottom - .6 && other.Top < Bottom - .6;
    }

    public static IReadOnlyList<Box> Of(DrawnPicture picture)
    {
        var svg = XElement.Parse(picture.Svg.Replace(" xmlns=\"http://www.w3.org/2000/svg\"", "", StringComparison.Ordinal));
        var isMirrored = (string?)svg.Attribute("direction") == "rtl";
        return [.. svg.Elements("text").Select(text => Of(text, isMirrored))];
    }

    /// <summary>A number of every element of a kind: its length, its place.</summary>
    public static double[] Numbers(DrawnPicture picture, string element, string attribute) =>
        [.. XElement.Parse(picture.Svg).Descendants().Where(e => e.Name.LocalName == element && e.Attribute("fill")?.Value != "#fbfaf6" && e.Attribute("width")?.Value != "100%")
            .Select(e => Number(e.Attribute(attribute)))];

    /// <summary>What is wrong with where the labels stand; empty where nothing is.</summary>
    public static IReadOnlyList<string> Faults(DrawnPicture picture)
    {
        var labels = Of(picture);
        var outside = labels.Where(l => l.Left < -1 || l.Right > picture.Width + 1 || l.Top < -1 || l.Bottom > picture.Height + 2).Select(l => $"{l} leaves {picture.Width} × {picture.Height}");
        var pairs = from i in Enumerable.Range(0, labels.Count) from j in Enumerable.Range(i + 1, labels.Count - i - 1) where labels[i].Meets(labels[j]) select $"{labels[i]} meets {labels[j]}";
        return [.. outside, .. pairs];
    }

    static Box Of(XElement text, bool isMirrored)
    {
        var (x, y, size) = (Number(text.Attribute("x")), Number(text.Attribute("y")), Number(text.Attribute("font-size")));
        var lettering = new Lettering(size) { IsStrong = (string?)text.Attribute("font-weight") == "600" };
        var width = TextMeasure.Width(text.Value, lettering);
        var left = (string?)text.Attribute("text-anchor") switch { "middle" => x - width / 2, "end" => isMirrored ? x : x - width, _ => isMirrored ? x - width : x };
        return new Box(text.Value, left, y - size * .75, left + width, y + size * .2);
    }

    static double Number(XAttribute? attribute) => double.Parse(attribute!.Value, CultureInfo.InvariantCulture); // drawn with it
}
