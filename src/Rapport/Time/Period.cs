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

    /// <summary>How many months it is long, where it begins with the first day of one and ends with the last of one; else null.</summary>
    public int? Months => First.Day == 1 && Last.Day == DateTime.DaysInMonth(Last.Year, Last.Month) ? (Last.Year - First.Year) * 12 + Last.Month - First.Month + 1 : null;

    /// <summary>The same so many months earlier: of whole months whole months; null where that lies before the year 1000.</summary>
    public Period? EarlierByMonths(int months) => First < Earliest.AddMonths(months) ? null
        : Months is null ? OfDays(First.AddMonths(-months), Last.AddMonths(-months)) : OfDays(First.AddMonths(-months), Last.AddDays(1).AddMonths(-months).AddDays(-1));

    /// <summary>The same so many days earlier; null where that lies before the year 1000.</summary>
    public Period? EarlierByDays(int days) => First < Earliest.AddDays(days) ? null : OfDays(First.AddDays(-days), Last.AddDays(-days));

    /// <summary>No earlier day can be written.</summary>
    static readonly DateOnly Earliest = new(1000, 1, 1);

    /// <summary>The days from one to another, in the shortest way to write them.</summary>
    /// <param name="first">The first day that counts.</param>
    /// <param name="last">The last, not before it.</param>
    public static Period OfDays(DateOnly first, DateOnly last) => Parse((new Period("", first, last).Months, first.Month) switch
    {
        (12, 1) => Written(first, "yyyy"),
        ({ } months, 1) when months % 12 == 0 => $"{Written(first, "yyyy")}..{Written(last, "yyyy")}",
        (3, 1 or 4 or 7 or 10) => $"{Written(first, "yyyy")}-Q{first.Month / 3 + 1}",
        (1, _) => Written(first, "yyyy-MM"),
        ({ }, _) => $"{Written(first, "yyyy-MM")}..{Written(last, "yyyy-MM")}",
        _ when first == last => Written(first, "yyyy-MM-dd"),
        _ => $"{Written(first, "yyyy-MM-dd")}..{Written(last, "yyyy-MM-dd")}",
    });

    static string Written(DateOnly day, string format) => day.ToString(format, CultureInfo.InvariantCulture);

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
