namespace Rapport.Publishing.Charts;

/// <summary>Small pictures side by side, one for each row and all on one scale: lines where the second dimension is a time, else bars.</summary>
static class MultiplesDrawing
{
    const double Between = 28;
    const double TitleLine = 17;
    const int BarsMax = 6, TitleLinesMax = 2;

    /// <summary>How many small pictures there are.</summary>
    public const int PanelsMax = 12;

    public static (string Svg, double Height) Draw(Drawing drawing)
    {
        var cross = Cross.Of(drawing.Issue, drawing.Figure.Key, drawing.Reading, PanelsMax);
        var isTime = BarList.IsTime(drawing.Reading.Columns[1]);
        var columns = drawing.IsNarrow ? isTime ? 2 : 1 : 3;
        var width = (drawing.Room.Width - (columns - 1) * Between) / columns;
        var titles = cross.Rows.Select(r => TextMeasure.Lines(r.Label, width, Title, TitleLinesMax)).ToArray();
        var more = (titles.Max(t => t.Count) - 1) * TitleLine;
        var height = more + (isTime ? 128.0 : 44 + 22 * Math.Min(cross.Rows.Max(r => r.Parts.Count), BarsMax));
        var pen = drawing.NewPen();
        for (var i = 0; i < cross.Rows.Count; i++)
        {
            var at = new Panel(i % columns * (width + Between), i / columns * height, width);
            pen.Lines([(at.X, at.Y + 1), (at.X + width, at.Y + 1)], Tone.Soft);
            for (var line = 0; line < titles[i].Count; line++) pen.Text(at.X, at.Y + 20 + line * TitleLine, titles[i][line], Title);
            at = at with { Y = at.Y + more };
            if (isTime) Line(drawing, pen, cross, (i, at));
            else Bars(drawing, pen, cross, (i, at));
        }
        var all = Math.Ceiling((double)cross.Rows.Count / columns) * height;
        return (pen.Svg(all), all);
    }

    /// <summary>All panels run over the same time and to the same height.</summary>
    static void Line(Drawing drawing, Pen pen, Cross cross, (int Row, Panel At) panel)
    {
        var (at, row) = (panel.At, cross.Rows[panel.Row]);
        var all = TimePoints.Of(drawing.Reading, cross.Rows.SelectMany(r => r.Parts).Select(p => p.Bar.Key).Distinct(StringComparer.Ordinal).Select(k => (k, (string?)"0")));
        var own = TimePoints.Of(drawing.Reading, row.Parts.Select(p => (p.Bar.Key, p.Bar.Value))).ToDictionary(p => p.Place);
        TimePoint[] points = [.. all.Select(p => own.GetValueOrDefault(p.Place) ?? p with { Value = BarList.IsAdditive(drawing.Reading) ? 0 : null })];
        var scale = Scale.Of([.. cross.Rows.SelectMany(r => r.Parts).Select(p => p.Bar.Number)]);
        var frame = new LineDrawing.Frame(at.X - 6, at.X + at.Width - 6, at.Y + 52, at.Y + 96);
        pen.Lines([(at.X, frame.Low), (at.X + at.Width, frame.Low)], Tone.Line);
        LineDrawing.Trace(pen, points, frame, scale);
        Named(drawing, pen, points, (frame, scale));
        var (from, to) = (points[0].Key, points[^1].Key);
        pen.Text(at.X, frame.Low + 16, from, Tiny);
        pen.Text(at.X + at.Width, frame.Low + 16, to, Tiny with { IsAtEnd = true });
    }

    /// <summary>The highest value over its point.</summary>
    static void Named(Drawing drawing, Pen pen, TimePoint[] points, (LineDrawing.Frame Frame, Scale Scale) on)
    {
        var top = Array.IndexOf(points, points.MaxBy(p => p.Value));
        if (top < 0 || points[top].Value is not { } value) return;
        var (x, y, text) = (on.Frame.X(points, top), on.Frame.Y(on.Scale, value), drawing.Printed(value));
        var width = Pen.NumberWidth(text, Lettering.Small);
        pen.Dot(x, y, 3);
        pen.Number(Math.Clamp(x - width / 2, on.Frame.Start + 6, Math.Max(on.Frame.End + 6 - width, on.Frame.Start + 6)), y - 8, text, (Lettering.Small with { Tone = Tone.Ink }, false));
    }

    static void Bars(Drawing drawing, Pen pen, Cross cross, (int Row, Panel At) panel)
    {
        var (at, parts) = (panel.At, cross.Rows[panel.Row].Parts.Take(BarsMax).ToArray());
        var most = Math.Max((double)cross.Rows.SelectMany(r => r.Parts).Max(p => p.Bar.Number), 1);
        var labels = at.Width * .5;
        var room = at.Width - labels - cross.Rows.SelectMany(r => r.Parts).Max(p => Pen.NumberWidth(drawing.Printed(p.Bar.Value), Lettering.Small)) - 14;
        for (var i = 0; i < parts.Length; i++)
        {
            var (y, width) = (at.Y + 32 + i * 22, Math.Max((double)parts[i].Bar.Number, 0) / most * Math.Max(room, 10));
            pen.Text(at.X, y + 11, TextMeasure.Cut(parts[i].Bar.Label, labels - 8, Lettering.Small), Lettering.Small with { Tone = Tone.Ink });
            if (width > 0) pen.Bar(at.X + labels, y, width, (13, parts[i].Bar.Tone));
            pen.Number(at.X + labels + width + 6, y + 11, drawing.Printed(parts[i].Bar.Value), (Lettering.Small with { Tone = Tone.Ink }, false));
        }
    }

    static Lettering Title => Lettering.Label with { IsStrong = true };

    static Lettering Tiny => new(11.5, Tone.Soft);

    sealed record Panel(double X, double Y, double Width);
}
