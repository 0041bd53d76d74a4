namespace Rapport.Publishing.Charts;

/// <summary>
/// One bar of parts that make up a hundred percent. In a wide room a part is named over itself where its name fits, and the small ones at
/// the end under it, each on a line that leads to it; in a narrow room all are named in a list in the order of the bar.
/// </summary>
static class ProportionDrawing
{
    const double Thickness = 34;

    /// <summary>How many parts are told apart; the others are one.</summary>
    public const int PartsMax = 6;

    public static (string Svg, double Height) Draw(Drawing drawing)
    {
        var (pen, parts) = (drawing.NewPen(), Parts(drawing));
        var places = Places(parts, drawing.Room.Width);
        var isListed = drawing.IsNarrow || !Fits(places);
        var top = isListed ? 2 : 46.0;
        for (var i = 0; i < parts.Count; i++)
            pen.Bar(places[i].X, top, Math.Max(places[i].Width - 1.5, .8), (Thickness, parts[i].Bar.IsRest ? Tone.Outline : Palette.OfPart(i)));
        var height = isListed ? Listed(pen, parts, drawing.Room.Width) : Named(pen, places, top);
        return (pen.Svg(height), height);
    }

    /// <summary>The parts with their whole percents.</summary>
    public static IReadOnlyList<(Bar Bar, string Percent)> Parts(Drawing drawing)
    {
        var bars = drawing.Bars(PartsMax).Where(b => b.Number > 0).ToArray();
        return [.. bars.Zip(Shares.Percent([.. bars.Select(b => b.Number)]), (b, p) => (b, drawing.Issue.Words.With("chart.percent", drawing.Issue.Numbers.Of(p, null))))];
    }

    static Place[] Places(IReadOnlyList<(Bar Bar, string Percent)> parts, double room)
    {
        var (sum, x) = ((double)parts.Sum(p => p.Bar.Number), 0.0);
        var places = new List<Place>();
        foreach (var (bar, percent) in parts)
        {
            var width = (double)bar.Number / sum * room;
            var needed = Math.Max(TextMeasure.Width(bar.Label, Lettering.Label), TextMeasure.Width(percent, Percent)) + 8;
            places.Add(new Place(x, width, (bar.Label, percent), IsOver: needed <= width));
            x += width;
        }
        return [.. places];
    }

    /// <summary>Whether every name under the bar has its room between the beginning of the bar and its line.</summary>
    static bool Fits(Place[] places) => places.Where(p => !p.IsOver).All(p => TextMeasure.Width(p.Line, Lettering.Label) + 16 < p.Middle);

    static double Named(Pen pen, Place[] places, double top)
    {
        foreach (var place in places.Where(p => p.IsOver))
        {
            pen.Text(place.X + 1, 16, place.Text.Percent, Percent);
            pen.Text(place.X + 1, 36, place.Text.Label, Lettering.Label);
        }
        var y = top + Thickness + 22;
        foreach (var place in places.Where(p => !p.IsOver))
        {
            pen.Lines([(place.Middle, top + Thickness), (place.Middle, y - 5), (place.Middle - 6, y - 5)], Tone.Soft);
            pen.Text(place.Middle - 11, y, place.Line, Lettering.Label with { IsAtEnd = true });
            y += 21;
        }
        return y - 12;
    }

    static double Listed(Pen pen, IReadOnlyList<(Bar Bar, string Percent)> parts, double room)
    {
        var y = Thickness + 24;
        for (var i = 0; i < parts.Count; i++, y += 22)
        {
            var percent = TextMeasure.Width(parts[i].Percent, Percent) + 8;
            pen.Bar(0, y - 11, 12, (12, parts[i].Bar.IsRest ? Tone.Outline : Palette.OfPart(i)));
            pen.Text(20, y, TextMeasure.Cut(parts[i].Bar.Label, room - 24 - percent, Lettering.Label), Lettering.Label);
            pen.Text(room, y, parts[i].Percent, Percent with { Size = 14, IsAtEnd = true });
        }
        return y - 10;
    }

    static Lettering Percent => new(17) { IsStrong = true };

    sealed record Place(double X, double Width, (string Label, string Percent) Text, bool IsOver)
    {
        public double Middle => X + Width / 2;

        public string Line => $"{Text.Label}  {Text.Percent}";
    }
}
