using Rapport.Time;

namespace Rapport.Tests.Time;

public class PartialDateTests
{
    [Theory]
    [InlineData("2018", "2018-01-01", "2018-12-31", DatePrecision.Year)]
    [InlineData("2018-12", "2018-12-01", "2018-12-31", DatePrecision.Month)]
    [InlineData("2020-02", "2020-02-01", "2020-02-29", DatePrecision.Month)]
    [InlineData("2018-12-05", "2018-12-05", "2018-12-05", DatePrecision.Day)]
    [InlineData("1000", "1000-01-01", "1000-12-31", DatePrecision.Year)]
    [InlineData("9998-12-31", "9998-12-31", "9998-12-31", DatePrecision.Day)]
    public void A_date_stands_for_the_days_it_may_mean(string text, string first, string last, DatePrecision precision)
    {
        var date = PartialDate.Parse(text);
        Assert.Equal((first, last, precision), ($"{date.First:yyyy-MM-dd}", $"{date.Last:yyyy-MM-dd}", date.Precision));
        Assert.Equal(text, date.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("999")]
    [InlineData("0999")]
    [InlineData("9999")]
    [InlineData("0001")]
    [InlineData("2021-")]
    [InlineData("2021-13")]
    [InlineData("2021-00")]
    [InlineData("2021-1")]
    [InlineData("2021-02-29")]
    [InlineData("2021-02-00")]
    [InlineData("2021-04-31")]
    [InlineData("2021/02/28")]
    [InlineData("28-02-2021")]
    [InlineData("2021-02-28 ")]
    [InlineData("٢٠٢١")]
    [InlineData("2021-Q1")]
    public void Anything_else_is_no_date(string text)
    {
        Assert.False(PartialDate.TryParse(text, out _));
        Assert.Contains(PartialDate.Expected, Assert.Throws<FormatException>(() => PartialDate.Parse(text)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Dates_of_one_first_day_and_different_precision_differ() =>
        Assert.NotEqual(PartialDate.Parse("2021"), PartialDate.Parse("2021-01-01"));

    [Fact]
    public void A_day_is_a_date() => Assert.Equal(PartialDate.Parse("2021-02-28"), PartialDate.OfDay(new DateOnly(2021, 2, 28)));
}
