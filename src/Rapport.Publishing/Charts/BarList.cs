using Rapport.Figures;
using Rapport.Publishing.Issues;
using Rapport.Publishing.Text;

namespace Rapport.Publishing.Charts;

/// <summary>The bars of a figure with one dimension: longest first (a time in its own order), "none" and "others" last, from zero.</summary>
public static class BarList
{
    static readonly string[] Times = ["month", "quarter", "year"];
    static readonly string[] Last = ["(none)", "(others)"];

    /// <summary>The bars in their order.</summary>
    public static IReadOnlyList<Bar> Of(PrintedIssue issue, string key, Reading reading)
    {
        var rows = Ordered(reading);
        var longest = Math.Max(rows.Select(Number).DefaultIfEmpty(0).Max(), 1);
        return [.. rows.Select(row => new Bar(issue.Labels.Of(reading.Columns, row)[0], row.Value,
            Percent(Number(row), longest), "#" + ElementId.Part(key, row.Keys)))];
    }

    /// <summary>The two bars of a stated figure: what was stated, and what of it the record accounts for.</summary>
    public static IReadOnlyList<Bar> OfStated(PrintedIssue issue, PrintedFigure figure)
    {
        var stated = figure.Figure.Stated!.Value; // asked of stated figures only
        var accounted = figure.Figure.Accounted;
        var longest = Math.Max(Math.Max(stated, accounted ?? 0), 1);
        var bars = new List<Bar> { new(issue.Words["chart.stated"], figure.Value, Percent(stated, longest), figure.Href, IsStated: true) };
        if (accounted is { } known && figure.Figure.Stated.Figure is { } name)
            bars.Add(new Bar(issue.Words["chart.accounted"], Rapport.Record.CanonicalJson.DecimalText(known), Percent(known, longest),
                "#" + ElementId.Receipt($"{name}")));
        return bars;
    }

    /// <summary>The rows as they are drawn.</summary>
    public static IReadOnlyList<ReadingRow> Ordered(Reading reading) => reading.Columns is [var column] && Times.Contains(column) ? reading.Rows
        : [.. reading.Rows.OrderBy(r => Last.Contains(r.Keys[0])).ThenByDescending(Number)]; // stable: ties stay in the list's own order

    /// <summary>The number of a row; zero where it is not known.</summary>
    public static decimal Number(ReadingRow row) => NumberText.TryNumber(row.Value, out var number) ? number : 0;

    static decimal Percent(decimal value, decimal longest) => Math.Round(Math.Max(value, 0) / longest * 100, 2);
}
