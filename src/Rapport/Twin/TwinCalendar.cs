namespace Rapport.Twin;

/// <summary>
/// The years of the twin, fixed and never today's: what happens, happens from January 2021 to December 2025; what is recorded, is recorded
/// on working days from 4 January 2021 to 9 January 2026. Months are counted from 0, January 2021, to 59, December 2025.
/// </summary>
static class TwinCalendar
{
    /// <summary>How many months there are.</summary>
    public const int Months = 60;

    /// <summary>The first day on which something is recorded: what every twin begins with.</summary>
    public static readonly DateOnly Opening = new(2021, 1, 4);

    /// <summary>The first day on which work is recorded.</summary>
    public static readonly DateOnly Working = new(2021, 1, 11);

    /// <summary>The last day on which something is recorded.</summary>
    public static readonly DateOnly Closing = new(2026, 1, 9);

    /// <summary>The last day on which something happens.</summary>
    public static readonly DateOnly Last = new(2025, 12, 31);

    /// <summary>How much happens in each month of a year: little in August and at its end, most in autumn.</summary>
    static readonly int[] Seasons = [70, 90, 110, 95, 105, 110, 80, 35, 105, 120, 125, 55];

    /// <summary>How much happens in each year: the office grows.</summary>
    static readonly int[] Years = [70, 90, 100, 110, 120];

    /// <summary>What has happened before each month, of a whole that stands at the end.</summary>
    static readonly long[] Before = [.. Enumerable.Range(0, Months + 1).Select(month => Enumerable.Range(0, month).Sum(m => (long)Seasons[m % 12] * Years[m / 12]))];

    /// <summary>The number of the first thing of a month, where so many are spread over all months; of the month after the last, how many there are.</summary>
    public static int FirstIn(int month, int total) => (int)(total * Before[month] / Before[Months]);

    /// <summary>The month in which a thing stands, of so many.</summary>
    public static int MonthOf(int number, int total)
    {
        int low = 0, high = Months - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (FirstIn(middle, total) <= number) low = middle;
            else high = middle - 1;
        }
        return low;
    }

    /// <summary>The first day of a month.</summary>
    public static DateOnly DayOf(int month) => new DateOnly(2021, 1, 1).AddMonths(month);

    /// <summary>The month of a day; those after the last count on.</summary>
    public static int MonthOf(DateOnly day) => (day.Year - 2021) * 12 + day.Month - 1;

    /// <summary>A day of a month on which people work; none in the last third of December, few in the middle of August.</summary>
    public static DateOnly DrawDay(int month, Chance chance)
    {
        var day = DayOf(month).AddDays(chance.Below(month % 12 == 11 ? 17 : 26));
        return day.DayOfWeek switch { DayOfWeek.Saturday => day.AddDays(2), DayOfWeek.Sunday => day.AddDays(1), _ => day };
    }

    /// <summary>The day itself, or the next on which the office records: no weekends, and not from 24 December to 3 January.</summary>
    public static DateOnly RecordingDay(DateOnly day)
    {
        while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || day is { Month: 12, Day: >= 24 } or { Month: 1, Day: <= 3 }) day = day.AddDays(1);
        return day;
    }
}
