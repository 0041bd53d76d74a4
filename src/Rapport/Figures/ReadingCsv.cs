using Rapport.Figures.Sentences;

namespace Rapport.Figures;

/// <summary>
/// Writes the rows of a reading as CSV (contract 7): key and label of each dimension, value, currency, and what a view sets beside the value; no
/// total. A text that a spreadsheet would run as a formula gets an apostrophe before it; values stay numbers.
/// </summary>
public static class ReadingCsv
{
    const string FormulaStarts = "=+-@\t\r＝＋－＠";

    /// <summary>The rows as text, each line ended by CR LF.</summary>
    public static string Write(Reading reading) =>
        Line(Header(reading)) + string.Concat(reading.Rows.Select(row => Line(Cells(reading, row).Select((cell, i) => i < 2 * reading.Columns.Count ? Safe(cell) : cell))));

    /// <summary>The names of the columns.</summary>
    public static IEnumerable<string> Header(Reading reading)
    {
        IEnumerable<string> header = [.. reading.Columns.SelectMany(c => new[] { c, $"{c}.label" }), "value", "currency"];
        return reading.View is { } view ? header.Append(view.Field()) : header;
    }

    /// <summary>What stands under them, as it is.</summary>
    public static IEnumerable<string> Cells(Reading reading, ReadingRow row)
    {
        IEnumerable<string> cells = [.. row.Keys.Zip(row.Labels).SelectMany(k => new[] { k.First, k.Second }), row.Value ?? "", reading.CurrencyOf(row) ?? ""];
        return reading.View is null ? cells : cells.Append(row.Beside ?? "");
    }

    /// <summary>A text as a cell that no spreadsheet runs.</summary>
    public static string Safe(string text) => text.Length > 0 && FormulaStarts.Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;

    static string Line(IEnumerable<string> cells) => string.Join(',', cells.Select(Quoted)) + "\r\n";

    static string Quoted(string text) =>
        text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
