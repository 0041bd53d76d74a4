using Rapport.Publications;
using Rapport.Time;

namespace Rapport.Publishing.Text;

/// <summary>
/// Prints dates with the precision they have, and says what of them is not stated. The order of their parts, the cases of months and the
/// words between stand in the words of the language (<c>numbers.txt</c>).
/// </summary>
/// <param name="words">The words.</param>
/// <param name="digits">The digits; 0-9 where null.</param>
public sealed class DateText(Furniture words, Digits? digits = null)
{
    readonly Digits digits = digits ?? Digits.Latin;
    readonly string[] months = words["months"].Split('|');
    readonly string[] monthsAlone = words["months.alone"].Split('|');
    readonly string[] quarters = words["quarters"].Split('|');

    /// <summary>A date as far as it is known: "9 February 2021", "February 2021", "2021".</summary>
    public string Of(PartialDate date) => digits.Write(Known(date));

    /// <summary>The same, saying what is not stated: "February 2021, day not stated".</summary>
    public string Whole(PartialDate? date) => date switch
    {
        null => words["date.not-stated"],
        { Precision: DatePrecision.Day } day => Of(day),
        { Precision: DatePrecision.Month } month => words.With("date.day-not-stated", Of(month)),
        { } year => words.With("date.month-not-stated", Of(year)),
    };

    /// <summary>From one date to another: "8–9 February"; the year where it is not the one the reader knows.</summary>
    /// <param name="start">The first day.</param>
    /// <param name="end">The last day, or null where there is one day only.</param>
    /// <param name="knownYear">The year the page is about, which need not be said again.</param>
    public string Range(PartialDate? start, PartialDate? end, int? knownYear)
    {
        if ((start ?? end) is not { } first) return words["date.not-stated"];
        var last = end ?? first;
        if (first == last) return digits.Write(Short(first, knownYear));
        var isDays = first.Precision == DatePrecision.Day && last.Precision == DatePrecision.Day;
        return digits.Write(isDays ? Days(first.First, last.First, knownYear) : words.With("date.to", Short(first, knownYear), Short(last, knownYear)));
    }

    /// <summary>A period in words: "February 2021", "January to February 2021".</summary>
    public string Of(Period period)
    {
        var parts = period.Text.Split("..");
        if (parts.Length == 1) return digits.Write(Point(parts[0]));
        var isDates = PartialDate.TryParse(parts[0], out var first) & PartialDate.TryParse(parts[1], out var last);
        return digits.Write((isDates ? first.Precision : DatePrecision.Year, last.Precision) switch
        {
            (DatePrecision.Day, DatePrecision.Day) => Days(first.First, last.First, null),
            (DatePrecision.Month, DatePrecision.Month) when first.First.Year == last.First.Year => MonthsOfYear(first.First, last.First),
            _ => words.With("date.to", Point(parts[0]), Point(parts[1])),
        });
    }

    /// <summary>An instant: "5 March 2021, 10:00 UTC".</summary>
    public string Of(DateTimeOffset instant)
    {
        var utc = instant.UtcDateTime;
        return digits.Write(words.With("time.utc", Day(DateOnly.FromDateTime(utc)), $"{utc.Hour:00}", $"{utc.Minute:00}"));
    }

    /// <summary>The day of an instant: "5 March 2021".</summary>
    public string DayOf(DateTimeOffset instant) => digits.Write(Day(DateOnly.FromDateTime(instant.UtcDateTime)));

    string Known(PartialDate date) => date.Precision switch
    {
        DatePrecision.Day => Day(date.First),
        DatePrecision.Month => words.With("date.month", monthsAlone[date.First.Month - 1], date.First.Year),
        _ => words.With("date.year", date.First.Year),
    };

    string Short(PartialDate date, int? knownYear) =>
        date.Precision == DatePrecision.Day && date.First.Year == knownYear ? DayOfYear(date.First) : Known(date);

    string Days(DateOnly first, DateOnly last, int? knownYear)
    {
        if (first.Year != last.Year) return words.With("date.span", Day(first), Day(last));
        var hasYear = last.Year != knownYear;
        if (first.Month == last.Month)
            return words.With(hasYear ? "date.days" : "date.days-of-year", NumberOf(first), NumberOf(last), months[last.Month - 1], last.Year);
        return words.With(hasYear ? "date.span-of-one-year" : "date.span", DayOfYear(first), DayOfYear(last), last.Year);
    }

    string MonthsOfYear(DateOnly first, DateOnly last) =>
        words.With("date.months", monthsAlone[first.Month - 1], monthsAlone[last.Month - 1], last.Year);

    string Point(string point) => PartialDate.TryParse(point, out var date) ? Known(date)
        : point.Split("-Q") is [var year, [>= '1' and <= '4' and var quarter]] ? words.With("date.quarter", quarters[quarter - '1'], year) : point;

    string Day(DateOnly day) => words.With("date.day", NumberOf(day), months[day.Month - 1], day.Year);

    string DayOfYear(DateOnly day) => words.With("date.day-of-year", NumberOf(day), months[day.Month - 1]);

    /// <summary>The first of a month has a form of its own in some languages.</summary>
    string NumberOf(DateOnly day) => day.Day == 1 ? words["date.first"] : $"{day.Day}";
}
