using System.Globalization;

namespace Rapport.Time;

/// <summary>How much of a date is known.</summary>
public enum DatePrecision
{
    /// <summary>Only the year: <c>2018</c>.</summary>
    Year,

    /// <summary>Year and month: <c>2018-12</c>.</summary>
    Month,

    /// <summary>The whole date: <c>2018-12-05</c>.</summary>
    Day,
}

/// <summary>
/// A business date of which perhaps only the year or the month is known. It stands for the interval of days from
/// <see cref="First"/> to <see cref="Last"/>, both inclusive. <c>default</c> is the year 1 and means nothing.
/// </summary>
public readonly record struct PartialDate
{
    /// <summary>What a reader is told when a date does not parse.</summary>
    public const string Expected = "a date such as 2021-02-28, 2021-02 or 2021";

    PartialDate(DateOnly first, DatePrecision precision) => (First, Precision) = (first, precision);

    /// <summary>The first day the date may mean.</summary>
    public DateOnly First { get; }

    /// <summary>How much of the date is known.</summary>
    public DatePrecision Precision { get; }

    /// <summary>The last day the date may mean.</summary>
    public DateOnly Last => Precision switch
    {
        DatePrecision.Year => new DateOnly(First.Year, 12, 31),
        DatePrecision.Month => new DateOnly(First.Year, First.Month, DateTime.DaysInMonth(First.Year, First.Month)),
        _ => First,
    };

    /// <summary>The same date a year earlier, known as far; of 29 February 28 February. Null before the year 1000.</summary>
    public PartialDate? YearBefore => First.Year <= 1000 ? null : new PartialDate(First.AddYears(-1), Precision);

    /// <summary>A date of which the day is known.</summary>
    public static PartialDate OfDay(DateOnly day) => new(day, DatePrecision.Day);

    /// <summary>Reads <c>2018</c>, <c>2018-12</c> or <c>2018-12-05</c>; years 1000 to 9998.</summary>
    /// <param name="text">The text as written.</param>
    /// <param name="date">The date, when the text is one.</param>
    public static bool TryParse(ReadOnlySpan<char> text, out PartialDate date)
    {
        date = default;
        if (text.Length is not (4 or 7 or 10) || !TryDigits(text[..4], out var year) || year is < 1000 or > 9998) return false;
        int month = 1, day = 1;
        if (text.Length >= 7 && (text[4] != '-' || !TryDigits(text[5..7], out month))) return false;
        if (text.Length == 10 && (text[7] != '-' || !TryDigits(text[8..10], out day))) return false;
        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return false;
        date = new PartialDate(new DateOnly(year, month, day), (DatePrecision)((text.Length - 4) / 3));
        return true;
    }

    /// <summary>Reads a date that must be one.</summary>
    /// <exception cref="FormatException">The text is not a date.</exception>
    public static PartialDate Parse(string text) =>
        TryParse(text, out var date) ? date : throw new FormatException($"\"{text}\" is not {Expected}");

    /// <summary>The date as it was written.</summary>
    public override string ToString() => Precision switch
    {
        DatePrecision.Year => First.ToString("yyyy", CultureInfo.InvariantCulture),
        DatePrecision.Month => First.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        _ => First.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    };

    static bool TryDigits(ReadOnlySpan<char> text, out int number)
    {
        number = 0;
        foreach (var letter in text)
        {
            if (!char.IsAsciiDigit(letter)) return false;
            number = number * 10 + (letter - '0');
        }
        return true;
    }
}
