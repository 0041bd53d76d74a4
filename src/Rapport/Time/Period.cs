using System.Globalization;

namespace Rapport.Time;

/// <summary>
/// A stretch of whole days from <see cref="First"/> to <see cref="Last"/>, both inclusive, written as
/// <c>2021</c>, <c>2021-Q1</c>, <c>2021-02</c>, <c>2021-02-05</c> or two of these with <c>..</c> between.
/// </summary>
public sealed record Period
{
    /// <summary>What a reader is told when a period does not parse.</summary>
    public const string Expected = "a period such as 2021, 2021-Q1, 2021-02 or 2021-01..2021-02";

    Period(string text, DateOnly first, DateOnly last) => (Text, First, Last) = (text, first, last);

    /// <summary>The period as written.</summary>
    public string Text { get; }

    /// <summary>The first day that counts.</summary>
    public DateOnly First { get; }

    /// <summary>The last day that counts.</summary>
    public DateOnly Last { get; }

    /// <summary>Reads a period.</summary>
    /// <param name="text">The text as written.</param>
    /// <param name="period">The period, when the text is one and does not run backwards.</param>
    public static bool TryParse(string text, out Period? period)
    {
        period = null;
        var parts = text.Split("..");
        if (parts.Length > 2 || !TryPoint(parts[0], out var first) || !TryPoint(parts[^1], out var last)) return false;
        if (last.Last < first.First) return false;
        period = new Period(text, first.First, last.Last);
        return true;
    }

    /// <summary>Reads a period that must be one.</summary>
    /// <exception cref="FormatException">The text is not a period.</exception>
    public static Period Parse(string text) =>
        TryParse(text, out var period) ? period! : throw new FormatException($"\"{text}\" is not {Expected}");

    /// <inheritdoc/>
    public override string ToString() => Text;

    static bool TryPoint(string text, out (DateOnly First, DateOnly Last) point)
    {
        point = default;
        if (text.Length == 7 && text[4..6] is "-Q" && text[6] is >= '1' and <= '4'
            && int.TryParse(text[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1000 and <= 9998)
        {
            var first = new DateOnly(year, (text[6] - '1') * 3 + 1, 1);
            point = (first, first.AddMonths(3).AddDays(-1));
            return true;
        }
        if (!PartialDate.TryParse(text, out var date)) return false;
        point = (date.First, date.Last);
        return true;
    }
}
