namespace Rapport.Publishing.Charts;

/// <summary>Bars from zero, or dots on a line from zero, each with its label before and its number behind.</summary>
static class BarDrawing
{
    const double Step = 27, Thickness = 14, NameLine = 16;

    public static (string Svg, double Height) Draw(Drawing drawing, bool hasDots)
    {
        var (pen, bars) = (drawing.NewPen(), drawing.Bars());
        var (labels, numbers) = (LabelRoom(drawing, bars), bars.Max(b => Pen.NumberWidth(drawing.Printed(b), Lettering.Label)) + 4);
        var names = bars.Select(b => TextMeasure.Lines(b.Label, drawing.IsNarrow ? drawing.Room.Width : labels, Lettering.Label, drawing.IsNarrow ? 1 : 2)).ToArray();
        var more = names.Any(n => n.Count > 1) ? NameLine - 4 : 0;
        var (start, step) = drawing.IsNarrow ? (0, Step + 17) : (labels + 14, Step + more);
        var room = drawing.Room.Width - start - numbers - 10 - (hasDots ? 6 : 0);
        for (var i = 0; i < bars.Count; i++)
        {
            var y = i * step + (drawing.IsNarrow ? 20 : 4 + more / 2);
            Named(pen, names[i], drawing.IsNarrow ? y - 4 : y + 12);
            var end = start + (double)bars[i].Percent / 100 * room;
            if (hasDots) Dot(pen, bars[i], (start, end, start + room), y + Thickness / 2);
            else Bar(pen, bars[i], (start, end), y);
            var printed = drawing.Printed(bars[i]);
            if (printed.Length > 0) pen.Number(end + (hasDots ? 12 : 8), y + 12, printed, (Lettering.Label, bars[i].IsStated));
        }
        var height = bars.Count * step + 4;
        pen.Lines([(start + .5, drawing.IsNarrow ? 18 : 2), (start + .5, height - 4)], Tone.Soft);
        return (pen.Svg(height), height);
    }

    /// <summary>One line, or two around it.</summary>
    static void Named(Pen pen, IReadOnlyList<string> name, double y)
    {
        for (var i = 0; i < name.Count; i++) pen.Text(0, y + (i - (name.Count - 1) / 2.0) * NameLine, name[i], Lettering.Label);
    }

    static double LabelRoom(Drawing drawing, IReadOnlyList<Bar> bars) =>
        Math.Min(bars.Max(b => TextMeasure.Width(b.Label, Lettering.Label)) + 2, drawing.Room.Width * .4);

    static void Bar(Pen pen, Bar bar, (double Start, double End) span, double y)
    {
        if (bar.Number > 0) pen.Bar(span.Start, y, span.End - span.Start, (Thickness, bar.Tone));
        if (!bar.IsCut) return;
        foreach (var at in new[] { span.End - 16, span.End - 12 }) // longer than drawn: two strokes across it
            pen.Lines([(at, y + Thickness + 3), (at + 5, y - 3)], Tone.Soft, 1.5);
    }

    static void Dot(Pen pen, Bar bar, (double Start, double End, double Edge) span, double y)
    {
        pen.Lines([(span.Start, y), (span.Edge, y)], Tone.Line);
        pen.Dot(span.End, y, bar.IsRest ? 3 : 5.5, bar.IsStated); // a ring is for what was stated
    }
}
