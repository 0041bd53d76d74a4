using Rapport.Time;

namespace Rapport.Tests.Time;

public class PeriodTests
{
    [Theory]
    [InlineData("2021", "2021-01-01", "2021-12-31")]
    [InlineData("2021-Q1", "2021-01-01", "2021-03-31")]
    [InlineData("2021-Q4", "2021-10-01", "2021-12-31")]
    [InlineData("2021-02", "2021-02-01", "2021-02-28")]
    [InlineData("2021-02-05", "2021-02-05", "2021-02-05")]
    [InlineData("2021-01..2021-02", "2021-01-01", "2021-02-28")]
    [InlineData("2020..2021-Q2", "2020-01-01", "2021-06-30")]
    [InlineData("2021..2021-02", "2021-01-01", "2021-02-28")]
    [InlineData("9998-Q4", "9998-10-01", "9998-12-31")]
    public void Both_ends_count(string text, string first, string last)
    {
        var period = Period.Parse(text);
        Assert.Equal((first, last, text), ($"{period.First:yyyy-MM-dd}", $"{period.Last:yyyy-MM-dd}", period.ToString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("2021..")]
    [InlineData("..2021")]
    [InlineData("2021...2022")]
    [InlineData("2021..2022..2023")]
    [InlineData("2022..2021")]
    [InlineData("2021-Q0")]
    [InlineData("2021-Q5")]
    [InlineData("2021-q1")]
    [InlineData("0999-Q1")]
    [InlineData("9999-Q4")]
    [InlineData("2021 - 2022")]
    public void Anything_else_is_no_period(string text)
    {
        Assert.False(Period.TryParse(text, out _));
        Assert.Throws<FormatException>(() => Period.Parse(text));
    }

    [Fact]
    public void Periods_are_equal_as_written() => Assert.Equal(Period.Parse("2021-02"), Period.Parse("2021-02"));

    [Theory]
    [InlineData("2021", "2020", "2020")]
    [InlineData("2021-Q1", "2020-Q4", "2020-Q1")]
    [InlineData("2021-02", "2021-01", "2020-02")]
    [InlineData("2024-02", "2024-01", "2023-02")]
    [InlineData("2021-01..2021-03", "2020-Q4", "2020-Q1")]
    [InlineData("2021-02..2021-03", "2020-12..2021-01", "2020-02..2020-03")]
    [InlineData("2020..2021", "2018..2019", "2019..2020")]
    [InlineData("2024-02-29", "2024-02-28", "2023-02-28")]
    [InlineData("2021-02-03..2021-02-09", "2021-01-27..2021-02-02", "2020-02-03..2020-02-09")]
    public void A_period_has_one_before_it_and_one_a_year_earlier(string text, string before, string yearBefore)
    {
        var period = Period.Parse(text);
        var previous = period.Months is { } months ? period.EarlierByMonths(months) : period.EarlierByDays(period.Last.DayNumber - period.First.DayNumber + 1);
        Assert.Equal((before, yearBefore), (previous!.Text, period.EarlierByMonths(12)!.Text)); // long after the year 1000
    }

    [Fact]
    public void Nothing_is_before_the_year_1000()
    {
        Assert.Null(Period.Parse("1000").EarlierByMonths(12));
        Assert.Null(Period.Parse("1000-01-01").EarlierByDays(1));
        Assert.Equal("1000", Period.Parse("1001").EarlierByMonths(12)!.Text);
    }
}
