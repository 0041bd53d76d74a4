using Rapport.Time;

namespace Rapport.Publishing.Text;

/// <summary>Prints dates with the precision they have, and says what of them is not stated.</summary>
public sealed class DateText(Furniture words)
{
    readonly string[] months = words["months"].Split('|');

    /// <summary>A date as far as it is known: "9 February 2021", "February 2021", "2021".</summary>
    public string Of(PartialDate date) => date.Precision switch
    {
        DatePrecision.Day => words.With("date.day", date.First.Day, Month(date.First), date.First.Year),
        DatePrecision.Month => words.With("date.month", Month(date.First), date.First.Year),
        _ => $"{date.First.Year}",
    };

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
        if (first == last) return Short(first, knownYear);
        var isOneMonth = first.Precision == DatePrecision.Day && last.Precision == DatePrecision.Day
            && (first.First.Year, first.First.Month) == (last.First.Year, last.First.Month);
        return isOneMonth ? words.With("date.days", first.First.Day, Short(last, knownYear))
            : words.With("date.span", Short(first, knownYear), Short(last, knownYear));
    }

    /// <summary>A period in words: "February 2021", "January to February 2021".</summary>
    public string Of(Period period)
    {
        var parts = period.Text.Split("..");
        if (parts.Length == 1) return Point(parts[0]);
        var isOneYear = period.First.Year == period.Last.Year && parts[0].Length == parts[1].Length && parts[0].Length == 7 && parts[0][5] != 'Q';
        return words.With("date.to", isOneYear ? Month(period.First) : Point(parts[0]), Point(parts[1]));
    }

    /// <summary>An instant: "5 March 2021, 10:00 UTC".</summary>
    public string Of(DateTimeOffset instant) =>
        words.With("time.utc", Of(PartialDate.OfDay(DateOnly.FromDateTime(instant.UtcDateTime))), instant.UtcDateTime.ToString("HH':'mm"));

    string Point(string point) => PartialDate.TryParse(point, out var date) ? Of(date)
        : point.Split("-Q") is [var year, var quarter] ? words.With("date.quarter", quarter, year) : point;

    string Short(PartialDate date, int? knownYear) => date.Precision == DatePrecision.Day && date.First.Year == knownYear
        ? words.With("date.day-of-year", date.First.Day, Month(date.First)) : Of(date);

    string Month(DateOnly date) => months[date.Month - 1];
}
