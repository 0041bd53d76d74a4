namespace Rapport.Publishing.Charts;

/// <summary>
/// Bars cut into parts, darkest first, each with its number inside where it fits. Their names stand over all bars in the order of the parts,
/// each behind a sample: the parts of one bar begin where those of another do not, so no place of a label is right for all.
/// </summary>
static class StackedDrawing
{
    const double Thickness = 20, Gap = 1.5;

    /// <summary>How many rows there are.</summary>
    public const int RowsMax = 16;

    public static (string Svg, double Height) Draw(Drawing drawing)
    {
        var cross = Cross.Of(drawing.Issue, drawing.Figure.Key, drawing.Reading, RowsMax).Folded(drawing.Issue);
        var (pen, longest) = (drawing.NewPen(), Math.Max(cross.Rows.Max(r => r.Sum), 1));
        var labels = Math.Min(cross.Rows.Max(r => TextMeasure.Width(r.Label, Lettering.Label)) + 2, drawing.Room.Width * .34);
        var start = drawing.IsNarrow ? 0 : labels + 14;
        var sums = cross.Rows.Max(r => Pen.NumberWidth(drawing.Printed(r.Sum), Lettering.Label)) + 12;
        var unit = (drawing.Room.Width - start - sums) / (double)longest;
        var top = Key(drawing, pen, cross, start);
        var step = drawing.IsNarrow ? Thickness + 29 : Thickness + 12;
        for (var i = 0; i < cross.Rows.Count; i++)
        {
            var (row, y) = (cross.Rows[i], top + i * step + (drawing.IsNarrow ? 20 : 4));
            Label(pen, row.Label, (drawing.IsNarrow ? drawing.Room.Width : labels, drawing.IsNarrow ? y - 6 : y + 15), drawing.IsNarrow ? 1 : 2);
            var end = Parts(drawing, pen, row, (start, y, unit));
            if (BarList.IsAdditive(drawing.Reading)) pen.Number(end + 8, y + 15, drawing.Printed(row.Sum), (Lettering.Label, false));
        }
        var height = top + cross.Rows.Count * step;
        return (pen.Svg(height), height);
    }

    /// <summary>A name of two lines stands around the middle of its bar.</summary>
    static void Label(Pen pen, string label, (double Width, double Y) at, int most)
    {
        var lines = TextMeasure.Lines(label, at.Width, Names, most);
        for (var i = 0; i < lines.Count; i++) pen.Text(0, at.Y + (i - (lines.Count - 1) / 2.0) * 15, lines[i], Names);
    }

    static Lettering Names => new(13);

    static double Parts(Drawing drawing, Pen pen, CrossRow row, (double X, double Y, double Unit) from)
    {
        var x = from.X;
        foreach (var (name, bar) in row.Parts.Where(p => p.Bar.Number > 0))
        {
            var (width, tone, text) = ((double)bar.Number * from.Unit, ToneOf(bar, name), drawing.Printed(bar.Value));
            pen.Bar(x, from.Y, Math.Max(width - Gap, .8), (Thickness, tone));
            if (TextMeasure.Width(text, Lettering.Label) + 10 < width)
                pen.Text(x + (width - Gap) / 2, from.Y + 15, text, new Lettering(13, Palette.TextOn(tone)) { IsCentred = true });
            x += width;
        }
        return x;
    }

    static Tone ToneOf(Bar bar, int name) => bar.IsRest ? Tone.Outline : Palette.OfPart(name);

    /// <summary>The names of the parts with a sample of each, in as many lines as they need.</summary>
    static double Key(Drawing drawing, Pen pen, Cross cross, double start)
    {
        var (x, y) = (start, 14.0);
        for (var i = 0; i < cross.Names.Count; i++)
        {
            var text = TextMeasure.Cut(cross.Names[i], drawing.Room.Width - start - 20, Lettering.Small);
            var width = TextMeasure.Width(text, Lettering.Small) + 17;
            if (x > start && x + width > drawing.Room.Width) (x, y) = (start, y + 20);
            var bar = cross.Rows.SelectMany(r => r.Parts).First(p => p.Name == i).Bar;
            pen.Bar(x, y - 10, 11, (11, ToneOf(bar, i)));
            pen.Text(x + 17, y, text, Lettering.Small with { Tone = Tone.Ink });
            x += width + 18;
        }
        return y + 12;
    }
}
