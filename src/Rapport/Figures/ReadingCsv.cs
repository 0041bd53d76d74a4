namespace Rapport.Figures;

/// <summary>
/// Writes the rows of a reading as CSV (contract 7): key and label of each dimension, value, currency; no total. A text that a spreadsheet
/// would run as a formula gets an apostrophe before it; values stay numbers.
/// </summary>
public static class ReadingCsv
{
    const string FormulaStarts = "=+-@\t\r＝＋－＠";

    /// <summary>The rows as text, each line ended by CR LF.</summary>
    public static string Write(Reading reading)
    {
        var header = reading.Columns.SelectMany(c => new[] { c, $"{c}.label" }).Append("value").Append("currency");
        return Line(header) + string.Concat(reading.Rows.Select(row => Line(Cells(reading, row))));
    }

    static IEnumerable<string> Cells(Reading reading, ReadingRow row)
    {
        for (var i = 0; i < reading.Columns.Count; i++)
        {
            yield return Safe(row.Keys[i]);
            yield return Safe(row.Labels[i]);
        }
        yield return row.Value ?? "";
        yield return CurrencyOf(reading, row);
    }

    /// <summary>Where each currency is a part of its own, the row's key tells it.</summary>
    public static string CurrencyOf(Reading reading, ReadingRow row)
    {
        if (reading.Currency is { } currency) return currency;
        var column = reading.Columns.ToList().IndexOf("currency");
        return reading.Unit == "money" && column >= 0 && Fund.Currency.Find(row.Keys[column]) is { } own ? own.Code : "";
    }

    /// <summary>A text as a cell that no spreadsheet runs.</summary>
    public static string Safe(string text) => text.Length > 0 && FormulaStarts.Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;

    static string Line(IEnumerable<string> cells) => string.Join(',', cells.Select(Quoted)) + "\r\n";

    static string Quoted(string text) =>
        text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
