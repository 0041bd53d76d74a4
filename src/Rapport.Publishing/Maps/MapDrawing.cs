using Rapport.Publishing.Charts;

namespace Rapport.Publishing.Maps;

/// <summary>
/// The world, with the states that a figure names: each tinted, with a dot whose area is its value, and in a wide room its name where there is
/// room for one. West stays left in every language.
/// </summary>
static class MapDrawing
{
    const int NamesMax = 16;

    public static (string Svg, double Height) Draw(Drawing drawing)
    {
        var (pen, map) = (drawing.NewPen(), drawing.Issue.Map);
        var scale = (double)drawing.Room.Width / map.Width;
        var states = States(drawing).Select(b => (Bar: b, Place: map.Find(b.Key))).Where(s => s.Place is not null).Select(s => (s.Bar, Place: s.Place!)).ToArray(); // filtered
        pen.Shape(map.Land, scale, Tone.Land);
        foreach (var (_, place) in states.Where(s => s.Place.Path.Length > 0)) pen.Shape(place.Path, scale, Tone.Third);
        var most = Math.Max((double)states.Select(s => s.Bar.Number).DefaultIfEmpty(1).Max(), 1);
        var dots = states.Select(s => new Spot(s.Bar, s.Place.X * scale, s.Place.Y * scale, Radius((double)s.Bar.Number / most, drawing.IsNarrow))).ToArray();
        foreach (var dot in dots) pen.Place(dot.X, dot.Y, dot.Radius);
        if (!drawing.IsNarrow) Name(drawing, pen, dots, map.Height * scale);
        return (pen.Svg(map.Height * scale), map.Height * scale);
    }

    /// <summary>The states of a figure, those with the largest value first.</summary>
    public static IReadOnlyList<Bar> States(Drawing drawing) => [.. drawing.Bars(int.MaxValue).Where(b => !b.IsRest && b.Number > 0)];

    static double Radius(double share, bool isNarrow) => isNarrow ? 1.8 + 4.2 * Math.Sqrt(share) : 2.5 + 7 * Math.Sqrt(share);

    /// <summary>Names beside, over or under their dots, the largest first; one that would stand on another or on a dot is left to the list.</summary>
    static void Name(Drawing drawing, Pen pen, Spot[] dots, double height)
    {
        var taken = dots.Select(d => new Box(d.X - d.Radius, d.Y - d.Radius, d.X + d.Radius, d.Y + d.Radius)).ToList();
        foreach (var dot in dots.Take(NamesMax))
        {
            var text = $"{dot.Bar.Label} {drawing.Printed(dot.Bar)}";
            var width = TextMeasure.Width(text, Letters);
            foreach (var left in Lefts(dot, width))
            {
                var box = new Box(left.X, left.Y - 11, left.X + width, left.Y + 3);
                if (box.Left < 0 || box.Right > drawing.Room.Width || box.Top < 0 || box.Bottom > height || taken.Any(t => t.Meets(box))) continue;
                pen.TextAt(left.X, left.Y, text, Letters with { IsAtEnd = pen.IsMirrored });
                taken.Add(box);
                break;
            }
        }
    }

    static IEnumerable<(double X, double Y)> Lefts(Spot dot, double width) =>
    [
        (dot.X + dot.Radius + 3, dot.Y + 4), (dot.X - dot.Radius - 3 - width, dot.Y + 4),
        (dot.X - width / 2, dot.Y - dot.Radius - 5), (dot.X - width / 2, dot.Y + dot.Radius + 13),
    ];

    static Lettering Letters => new(12);

    sealed record Spot(Bar Bar, double X, double Y, double Radius);

    sealed record Box(double Left, double Top, double Right, double Bottom)
    {
        public bool Meets(Box other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;
    }
}
