namespace Rapport.Publishing.Charts;

/// <summary>A line over time from zero: hairlines with their values, and the first, the last and the highest point named.</summary>
static class LineDrawing
{
    const double Top = 26, Bottom = 26;

    public static (string Svg, double Height) Draw(Drawing drawing)
    {
        var points = TimePoints.Of(drawing.Reading, drawing.Reading.Rows.Select(r => (r.Keys[0], r.Value)));
        var (pen, scale) = (drawing.NewPen(), Scale.Of([.. points.Select(p => p.Value).OfType<decimal>()]));
        var axis = scale.Lines().Select(v => (Value: v, Text: drawing.Printed(v))).ToArray();
        var left = axis.Max(a => TextMeasure.Width(a.Text, Lettering.Small)) + 10;
        var frame = new Frame(left, drawing.Room.Width - 12, Top, drawing.IsNarrow ? 190 : 240);
        foreach (var (value, text) in axis)
        {
            var y = frame.Y(scale, value);
            pen.Lines([(left, y), (drawing.Room.Width, y)], value == 0 ? Tone.Soft : Tone.Line);
            pen.Text(left - 8, y + 4, text, Lettering.Small with { IsAtEnd = true });
        }
        Trace(pen, points, frame, scale);
        Name(drawing, pen, points, (frame, scale));
        Times(drawing, pen, points, frame);
        return (pen.Svg(frame.Low + Bottom), frame.Low + Bottom);
    }

    /// <summary>The line, broken where a value is not known.</summary>
    public static void Trace(Pen pen, IReadOnlyList<TimePoint> points, Frame frame, Scale scale)
    {
        var run = new List<(double, double)>();
        for (var i = 0; i <= points.Count; i++)
        {
            if (i < points.Count && points[i].Value is { } value) run.Add((frame.X(points, i), frame.Y(scale, value)));
            else
            {
                if (run.Count > 1) pen.Lines(run, Tone.First, 2);
                if (run is [var (x, y)]) pen.Dot(x, y, 2.5);
                run.Clear();
            }
        }
    }

    /// <summary>The last point is named before the highest, the highest before the first; one that would stand on another's name is left out.</summary>
    static void Name(Drawing drawing, Pen pen, IReadOnlyList<TimePoint> points, (Frame Frame, Scale Scale) on)
    {
        var taken = new List<(double From, double To)>();
        foreach (var at in Named(points))
        {
            var (text, value) = (drawing.Printed(points[at].Value ?? 0), points[at].Value ?? 0);
            var (x, y) = (on.Frame.X(points, at), on.Frame.Y(on.Scale, value));
            pen.Dot(x, y, 4);
            var width = Pen.NumberWidth(text, Strong);
            var start = Math.Clamp(x - width / 2, on.Frame.Start + 2, Math.Max(drawing.Room.Width - width, on.Frame.Start + 2));
            if (taken.Any(t => start < t.To + 6 && start + width > t.From - 6)) continue;
            taken.Add((start, start + width));
            pen.Number(start, Math.Min(Clear(points, at, on) - 9, y - 9), text, (Strong, false));
        }
    }

    /// <summary>The highest the line reaches under a name that stands in the middle of its point.</summary>
    static double Clear(IReadOnlyList<TimePoint> points, int at, (Frame Frame, Scale Scale) on) => Enumerable.Range(0, points.Count)
        .Where(i => Math.Abs(on.Frame.X(points, i) - on.Frame.X(points, at)) < 20).Min(i => on.Frame.Y(on.Scale, points[i].Value ?? 0));

    static Lettering Strong => Lettering.Label with { IsStrong = true };

    /// <summary>The indexes of the last, the highest and the first known point.</summary>
    public static IEnumerable<int> Named(IReadOnlyList<TimePoint> points)
    {
        var known = Enumerable.Range(0, points.Count).Where(i => points[i].Value is not null).ToArray();
        return known.Length == 0 ? [] : new[] { known[^1], known.MaxBy(i => points[i].Value), known[0] }.Distinct();
    }

    /// <summary>The first and the last time in words, and between them the years as far as there is room.</summary>
    static void Times(Drawing drawing, Pen pen, IReadOnlyList<TimePoint> points, Frame frame)
    {
        var (from, to) = (Time(drawing, points[0]), Time(drawing, points[^1]));
        var (y, free) = (frame.Low + 18, frame.Start + TextMeasure.Width(from, Lettering.Small) + 14);
        pen.Text(frame.Start, y, from, Lettering.Small);
        if (points.Count == 1) return;
        var end = drawing.Room.Width - TextMeasure.Width(to, Lettering.Small) - 14;
        if (end + 14 > free) pen.Text(drawing.Room.Width, y, to, Lettering.Small with { IsAtEnd = true });
        for (var i = 1; i < points.Count - 1; i++)
        {
            if (!BeginsYear(points[i].Key)) continue;
            var (x, half) = (frame.X(points, i), TextMeasure.Width(points[i].Key[..4], Lettering.Small) / 2);
            pen.Lines([(x, frame.Low), (x, frame.Low + 5)], Tone.Soft);
            if (x - half < free || x + half > end) continue;
            pen.Text(x, y, points[i].Key[..4], Lettering.Small with { IsCentred = true });
            free = x + half + 14;
        }
    }

    static bool BeginsYear(string key) => key.Length == 4 || key.EndsWith("-01", StringComparison.Ordinal) || key.EndsWith("-Q1", StringComparison.Ordinal);

    static string Time(Drawing drawing, TimePoint point) => drawing.Issue.Labels.Of(drawing.Reading.Columns[^1], point.Key);

    /// <summary>Where the line has its room.</summary>
    public sealed record Frame(double Start, double End, double High, double Low)
    {
        public double X(IReadOnlyList<TimePoint> points, int index) =>
            points.Count == 1 ? (Start + End) / 2 : Start + 6 + (End - Start - 6) * index / (points.Count - 1);

        public double Y(Scale scale, decimal value) => Low - (Low - High) * scale.At(value);
    }
}
