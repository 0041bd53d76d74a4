namespace Rapport.Publishing.Charts;

/// <summary>Large numbers side by side between two lines, each over what it counts: the largest parts of a figure, or its one value.</summary>
static class NumbersDrawing
{
    /// <summary>How many numbers stand side by side.</summary>
    public const int NumbersMax = 4;

    public static (string Svg, double Height) Draw(Drawing drawing)
    {
        var (pen, numbers) = (drawing.NewPen(), Numbers(drawing));
        var columns = drawing.IsNarrow ? 1 : numbers.Count;
        var width = drawing.Room.Width / (double)columns;
        var large = new Lettering(numbers.All(n => n.Text.Length <= 4) ? 56 : numbers.All(n => n.Text.Length <= 7) ? 42 : 30) { IsSerif = true };
        while (large.Size > 16 && numbers.Any(n => Pen.NumberWidth(n.Text, large) > width - 32)) large = large with { Size = large.Size - 2 };
        var labels = numbers.Select(n => TextMeasure.Lines(n.Label, width - 32, Lettering.Label, 3)).ToArray();
        var height = large.Size + 44 + 20 * labels.Max(l => l.Count);
        for (var i = 0; i < numbers.Count; i++)
        {
            var (x, y) = drawing.IsNarrow ? (0.0, i * height) : (i * width + (i == 0 ? 0 : 20), 0.0);
            if (!drawing.IsNarrow && i > 0) pen.Lines([(i * width, 1), (i * width, height)], Tone.Line);
            pen.Lines([(drawing.IsNarrow ? 0 : i * width, y + 1), (drawing.IsNarrow ? drawing.Room.Width : (i + 1) * width, y + 1)], i == 0 || !drawing.IsNarrow ? Tone.Ink : Tone.Line);
            pen.Number(x, y + large.Size + 8, numbers[i].Text, (large, numbers[i].IsStated));
            for (var line = 0; line < labels[i].Count; line++) pen.Text(x, y + large.Size + 36 + line * 20, labels[i][line], Lettering.Label);
        }
        var all = drawing.IsNarrow ? height * numbers.Count : height;
        return (pen.Svg(all), all);
    }

    static IReadOnlyList<(string Text, string Label, bool IsStated)> Numbers(Drawing drawing) =>
        drawing.Figure.Computed is { Columns.Count: 1 }
            ? [.. drawing.Bars().Where(b => b.Key.Length > 0).Take(NumbersMax).Select(b => (drawing.Printed(b), b.Label, false))]
            : [(drawing.Printed(drawing.Figure.Value), Pictures.TitleOf(drawing.Issue, drawing.Figure), !drawing.Figure.Figure.IsComputed)];
}
