using Rapport.Figures.Sets;
using Rapport.Time;

namespace Rapport.Figures.Sentences;

/// <summary>The time that a view sets beside the one asked.</summary>
/// <param name="Time">The earlier time.</param>
/// <param name="Months">By how many months it is earlier; null where it is a number of days that is no whole month.</param>
sealed record EarlierTime(TimeClause Time, int? Months)
{
    const int PerYear = 12;

    /// <summary>The earlier time of a sentence; null where its time has none.</summary>
    public static EarlierTime? Of(TimeClause? time, SentenceView view) => (time, view) switch
    {
        (During during, _) => Of(during.Period, view, earlier => new During(earlier)),
        (Overlapping overlapping, _) => Of(overlapping.Period, view, earlier => new Overlapping(earlier)),
        (UpTo upTo, SentenceView.YearBefore) => YearBefore(upTo.Date, earlier => new UpTo(earlier)),
        (At at, SentenceView.YearBefore) => YearBefore(at.Date, earlier => new At(earlier)),
        _ => null,
    };

    /// <summary>By how many keys of a dimension it is earlier; null where the keys of the one do not fall on keys of the other.</summary>
    public long? Keys(Dimension dimension) => dimension.Source is not CalendarKey calendar ? 0
        : Months is { } months && months * calendar.PerYear % PerYear == 0 ? months * calendar.PerYear / PerYear : null;

    static EarlierTime? Of(Period period, SentenceView view, Func<Period, TimeClause> clause)
    {
        var months = view == SentenceView.YearBefore ? PerYear : period.Months;
        var earlier = months is { } whole ? period.EarlierByMonths(whole) : period.EarlierByDays(period.Last.DayNumber - period.First.DayNumber + 1);
        return earlier is null ? null : new EarlierTime(clause(earlier), months);
    }

    static EarlierTime? YearBefore(PartialDate date, Func<PartialDate, TimeClause> clause) =>
        date.YearBefore is { } earlier ? new EarlierTime(clause(earlier), PerYear) : null;
}
