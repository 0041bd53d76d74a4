using System.Globalization;
using ExcelDataReader;

namespace Rapport.Exchange.Workbooks;

/// <summary>What a cell of a workbook says, written as a table writes it.</summary>
static class WorkbookText
{
    /// <summary>The text of a cell of the row on which the reader stands; empty where nothing stands in it.</summary>
    public static string Of(IExcelDataReader sheet, int column) => sheet.GetValue(column) switch
    {
        null or DBNull => "",
        string text => text,
        bool answer => answer ? "yes" : "no",
        DateTime date => OfDate(date, FormatOf(sheet, column)),
        DateTimeOffset date => OfDate(date.DateTime, FormatOf(sheet, column)),
        TimeSpan time => time.ToString("c", CultureInfo.InvariantCulture),
        double number => OfNumber(number),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        var other => other.ToString() ?? "",
    };

    /// <summary>The fewest digits that mean the same number: a workbook keeps 0.82 as the binary number nearest to it.</summary>
    static string OfNumber(double number)
    {
        var shortest = number.ToString("R", CultureInfo.InvariantCulture);
        return decimal.TryParse(shortest, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact) ? exact.ToString("0.############################", CultureInfo.InvariantCulture) : shortest;
    }

    /// <summary>A date with the precision it is shown in: a cell that shows month and year says no more than those.</summary>
    static string OfDate(DateTime date, string format)
    {
        if (date.TimeOfDay != TimeSpan.Zero) return date.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF", CultureInfo.InvariantCulture);
        var shown = DateLetters(format);
        if (shown.Contains('d') || !shown.Contains('y') || date.Day != 1) return date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return date.ToString(shown.Contains('m') || date.Month != 1 ? "yyyy-MM" : "yyyy", CultureInfo.InvariantCulture);
    }

    static string FormatOf(IExcelDataReader sheet, int column) => sheet.GetNumberFormatString(column) ?? "";

    /// <summary>The letters of a number format that stand for parts of a date: not those in quotes, in brackets or after a backslash.</summary>
    static string DateLetters(string format)
    {
        var letters = new System.Text.StringBuilder();
        var closing = '\0';
        for (var at = 0; at < format.Length; at++)
        {
            var letter = format[at];
            if (closing != '\0') { if (letter == closing) closing = '\0'; }
            else if (letter is '"' or '[') closing = letter == '[' ? ']' : '"';
            else if (letter is '\\' or '_' or '*') at++;
            else letters.Append(char.ToLowerInvariant(letter));
        }
        return letters.ToString();
    }
}
