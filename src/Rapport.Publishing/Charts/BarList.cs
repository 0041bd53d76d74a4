using Rapport.Figures;
using Rapport.Publishing.Issues;
using Rapport.Publishing.Text;
using Rapport.Record;

namespace Rapport.Publishing.Charts;

/// <summary>
/// The bars of a figure with one dimension: longest first (a time in its own order), "none" and "others" last, from zero. What is over
/// the limit is one bar more, where its values may be added. Amounts in several currencies stay in the order of the answer and have no length: no scale compares them.
/// </summary>
public static class BarList
{
    /// <summary>How many parts are shown one by one.</summary>
    public const int BarsMax = 24;

    /// <summary>How many points of time are drawn.</summary>
    public const int PointsMax = 240;

    static readonly string[] Times = ["month", "quarter", "year"];
    static readonly string[] Last = ["(none)", "(others)"];

    /// <summary>The bars in their order.</summary>
    public static IReadOnlyList<Bar> Of(PrintedIssue issue, string key, Reading reading, int most = BarsMax)
    {
        var rows = Ordered(reading);
        var named = rows.Where(r => !IsRest(r)).ToArray();
        var bars = (IsTime(reading) ? named : [.. named.Take(most)]).Select(row => Named(issue, key, reading, row));
        var rest = rows.Where(IsRest).Select(row => Named(issue, key, reading, row) with { IsRest = true }).ToList();
        if (!IsTime(reading) && named.Length > most) rest.Insert(0, Over(issue, key, reading, named[most..]));
        return reading.IsInSeveralCurrencies ? [.. bars, .. rest] : Measured([.. bars, .. rest]);
    }

    /// <summary>The two bars of a stated figure: what was stated, and what of it the record accounts for.</summary>
    public static IReadOnlyList<Bar> OfStated(PrintedIssue issue, PrintedFigure figure)
    {
        var accounted = figure.Figure.Accounted;
        var bars = new List<Bar> { new(issue.Words["chart.stated"], figure.Value, 0, figure.Href, IsStated: true) };
        if (accounted is { } known && figure.Figure.Stated?.Figure is { } name)
            bars.Add(new Bar(issue.Words["chart.accounted"], CanonicalJson.DecimalText(known), 0, issue.ReceiptLink($"{name}")));
        return Measured(bars);
    }

    /// <summary>The rows as they are drawn.</summary>
    public static IReadOnlyList<ReadingRow> Ordered(Reading reading) => IsTime(reading) || reading.IsInSeveralCurrencies ? reading.Rows
        : [.. reading.Rows.OrderBy(r => Array.IndexOf(Last, r.Keys[0])).ThenByDescending(Number)]; // stable: ties stay in the list's own order

    /// <summary>The number of a row; zero where it is not known.</summary>
    public static decimal Number(ReadingRow row) => NumberText.TryNumber(row.Value, out var number) ? number : 0;

    /// <summary>Whether the one dimension is a time, which keeps its own order.</summary>
    public static bool IsTime(Reading reading) => reading.Columns is [var column] && IsTime(column);

    /// <summary>Whether a dimension is a time.</summary>
    public static bool IsTime(string column) => Times.Contains(column);

    /// <summary>Whether the parts may be added: counts and sums of which no row stands in two parts.</summary>
    public static bool IsAdditive(Reading reading) => IsOfParts(reading) && !reading.IsInSeveralCurrencies && !reading.Sentence.StartsWith("distinct ", StringComparison.Ordinal);

    /// <summary>Whether parts may stand on each other: they are parts of a whole, in which no row stands twice. Means, greatest and latest values and ratios are none.</summary>
    public static bool IsOfParts(Reading reading) => !reading.PartsOverlap
        && reading.Sentence.Split(' ')[0] is "count" or "sum" or "shared" or "distinct" && !reading.Sentence.Contains(" / ", StringComparison.Ordinal);

    static bool IsRest(ReadingRow row) => Last.Contains(row.Keys[0]);

    static Bar Named(PrintedIssue issue, string key, Reading reading, ReadingRow row) =>
        new(issue.Labels.Of(reading.Columns, row)[0], row.Value, 0, issue.PartOf(key, row.Keys)) { Key = row.Keys[0] };

    static Bar Over(PrintedIssue issue, string key, Reading reading, ReadingRow[] over)
    {
        var label = issue.Words.With("chart.over", issue.Numbers.Of(over.Length, null));
        var sum = IsAdditive(reading) ? CanonicalJson.DecimalText(over.Sum(Number)) : null;
        return new Bar(label, sum, 0, issue.Figure(key).Href) { IsRest = true };
    }

    /// <summary>The longest named bar is 100 %: what has no name never makes the others small.</summary>
    static Bar[] Measured(IReadOnlyList<Bar> bars)
    {
        var longest = bars.Where(b => !b.IsRest).Select(b => b.Number).DefaultIfEmpty(0).Max();
        if (longest <= 0) longest = bars.Select(b => b.Number).DefaultIfEmpty(0).Max();
        if (longest <= 0) longest = 1;
        return [.. bars.Select(b => b with { Percent = Math.Round(Math.Clamp(b.Number / longest, 0, 1) * 100, 2), IsCut = b.Number > longest })];
    }
}
