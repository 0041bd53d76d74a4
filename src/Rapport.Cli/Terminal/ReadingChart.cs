using Rapport.Figures;
using Rapport.Figures.Sentences;
using Rapport.Publishing.Charts;
using Rapport.Publishing.Text;
using Rapport.Record;

namespace Rapport.Cli.Terminal;

/// <summary>A reading as a chart of letters: a time of some length as columns, all else as bars, those of two dimensions in groups; the numbers stand beside.</summary>
static class ReadingChart
{
    const string Margin = "    ", Gap = "   ";
    const int BarMin = 8, ColumnMax = 6, Height = 10;

    /// <summary>The pictures that a terminal can draw.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["bars", "line", "multiples"];

    /// <summary>Writes it within so many columns.</summary>
    /// <param name="reading">The answer.</param>
    /// <param name="kind">One of <see cref="Kinds"/> that fits the answer, or null, and its shape decides.</param>
    /// <param name="output">Where to.</param>
    /// <param name="width">How many.</param>
    public static void Write(Reading reading, string? kind, TextWriter output, int width)
    {
        var shown = DisplayedReading.Of(reading);
        var fit = shown.IsInSeveralCurrencies ? "table" : kind ?? Fitting(shown);
        if (fit == "line" && shown.Rows.Any(r => Value(r) < 0)) fit = "bars";
        if (fit == "table" || shown.Rows.Count == 0) ReadingTable.Write(shown, output);
        else ReadingTable.WriteAround(shown, output, () => Draw(shown, fit, output, width - Margin.Length));
    }

    static void Draw(Reading reading, string kind, TextWriter output, int width)
    {
        var lines = kind switch { "line" => Columns(reading, width), "multiples" => Groups(reading, width), _ => Bars(reading, width) };
        foreach (var line in lines) output.WriteLine((Margin + line).TrimEnd());
        output.WriteLine();
        output.WriteLine($"{Margin}Total{Gap}{ReadingTable.Number(reading.Total)} {reading.Unit}{(reading.TotalBeside is { } beside ? $"  ({reading.View!.Value.Column()}: {beside})" : "")}"); // there is one where a view compares
    }

    /// <summary>What the shape of the answer is best as, of what letters can draw.</summary>
    static string Fitting(Reading reading) => reading.Columns.Count switch
    {
        0 => "table",
        1 => PictureFit.OfShape(reading) == "line" ? "line" : "bars",
        _ => "multiples",
    };

    static List<string> Bars(Reading reading, int width) => Lines(reading, BarList.Ordered(reading), row => row.Labels[0], width);

    /// <summary>The bars of each value of the first dimension below its name, all on one scale.</summary>
    static List<string> Groups(Reading reading, int width)
    {
        var (lines, group) = (new List<string>(), "");
        foreach (var (row, line) in reading.Rows.Zip(Lines(reading, reading.Rows, row => "  " + row.Labels[1], width)))
        {
            if (row.Keys[0] != group) lines.AddRange(lines.Count == 0 ? [row.Labels[0]] : ["", row.Labels[0]]);
            group = row.Keys[0];
            lines.Add(line);
        }
        return lines;
    }

    static List<string> Lines(Reading reading, IReadOnlyList<ReadingRow> rows, Func<ReadingRow, string> nameOf, int width)
    {
        var numbers = Numbers(reading, rows).ToList();
        var (names, values) = (rows.Max(r => TextWidth.Of(nameOf(r))), numbers.Max(TextWidth.Of));
        names = Math.Min(names, Math.Max(BarMin, width / 2));
        var room = Math.Max(BarMin, width - names - values - 2 * Gap.Length);
        var longest = rows.Max(r => Math.Abs(Value(r) ?? 0));
        return [.. rows.Zip(numbers, (row, number) => TextWidth.Left(Cut(nameOf(row), names), names) + Gap + TextWidth.Left(Bar(Value(row), longest, room), room) + Gap + TextWidth.Right(number, values))];
    }

    /// <summary>What is below nothing is hatched.</summary>
    static string Bar(decimal? value, decimal longest, int room) => value is not { } number || longest == 0 ? ""
        : TerminalBar.Across(Math.Abs(number) / longest, room) is var bar && number < 0 ? new string('░', bar.Length) : bar;

    /// <summary>Standing columns between the greatest value and nothing; of more points than there is room for, the latest.</summary>
    static List<string> Columns(Reading reading, int width)
    {
        var all = TimePoints.Of(reading, reading.Rows.Select(r => (r.Keys[0], r.Value)));
        var greatest = all.Max(p => p.Value ?? 0);
        var (top, half) = (CanonicalJson.DecimalText(greatest), CanonicalJson.DecimalText(greatest / 2));
        if (half.Length > top.Length) half = ""; // half of an odd number of activities is none
        var axis = top.Length;
        var points = all.TakeLast(width - axis - 2).ToList();
        var each = Math.Clamp((width - axis - 2) / points.Count, 1, ColumnMax);
        var lines = Enumerable.Range(0, Height).Reverse().Select(row => $"{Tick(row)} {string.Concat(points.Select(p => Column(p, greatest, each, row)))}").ToList();
        var (first, last) = (points[0].Key, points[^1].Key);
        lines.Add(TextWidth.Right("0", axis) + " ┼" + new string('─', points.Count * each));
        lines.Add(new string(' ', axis + 2) + first + new string(' ', Math.Max(1, points.Count * each - first.Length - last.Length)) + last);
        if (points.Count < all.Count) lines.Add($"the latest {points.Count} of {all.Count}");
        lines.AddRange(reading.Rows.Where(r => !TimePoints.TryPlace(r.Keys[0], out _)).Select(r => $"{r.Labels[0]}{Gap}{ReadingTable.Number(r.Value)}"));
        return lines;

        string Tick(int row) => TextWidth.Right(row == Height - 1 ? top : row == Height / 2 - 1 ? half : "", axis) + (row == Height - 1 || (row == Height / 2 - 1 && half.Length > 0) ? " ┤" : " │");
    }

    static string Column(TimePoint point, decimal greatest, int each, int row)
    {
        var letter = point.Value is { } value && greatest > 0 ? TerminalBar.Up(value / greatest, Height, row) : point.Value is null && row == 0 ? '·' : ' ';
        var gap = each > 2 ? 1 : 0;
        return new string(letter, each - gap) + new string(' ', gap);
    }

    /// <summary>The number of each row as it stands beside its bar, with what a view sets beside it.</summary>
    static IEnumerable<string> Numbers(Reading reading, IReadOnlyList<ReadingRow> rows)
    {
        if (reading.View is not { } view) return rows.Select(r => ReadingTable.Number(r.Value));
        var name = view == SentenceView.Share ? "" : $"{view.Column()} ";
        var beside = reading.Rows.Zip(ReadingTable.Beside(reading)).ToDictionary(r => r.First.Keys, r => r.Second);
        return rows.Select(r => $"{ReadingTable.Number(r.Value)}{Gap}{name}{beside[r.Keys]}");
    }

    static decimal? Value(ReadingRow row) => NumberText.TryNumber(row.Value, out var number) ? number : null;

    static string Cut(string name, int width)
    {
        while (TextWidth.Of(name) > width) name = name[..^2].TrimEnd() + "…";
        return name;
    }
}
