using Rapport.Fund;

namespace Rapport.Tests.Fund;

public class MoneyTests
{
    static readonly Currency Dollar = Currency.Parse("USD"), Yen = Currency.Parse("JPY"), Dinar = Currency.Parse("KWD");

    [Theory]
    [InlineData("350000", "USD", "350000.00 USD")]
    [InlineData("1.5", "USD", "1.50 USD")]
    [InlineData("-1.25", "USD", "-1.25 USD")]
    [InlineData("1000", "JPY", "1000 JPY")]
    [InlineData("1.125", "KWD", "1.125 KWD")]
    public void An_amount_is_written_with_all_decimals_of_its_currency(string amount, string code, string text) =>
        Assert.Equal(text, new Money(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture), Currency.Parse(code)).ToString());

    [Fact]
    public void More_decimals_than_the_currency_has_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new Money(1.001m, Dollar));
        Assert.Throws<ArgumentException>(() => new Money(1.5m, Yen));
        Assert.Equal("amount.decimals", Money.Problem(1.0001m, Dinar)!.Code);
        Assert.Equal("no decimals: JPY has 0", Money.Problem(1.5m, Yen)!.Expected);
    }

    [Fact]
    public void Trailing_zeros_are_no_decimals() => Assert.Null(Money.Problem(1.500000m, Dollar));

    [Fact]
    public void The_limit_is_not_reached()
    {
        Assert.Null(Money.Problem(Money.Limit - 0.01m, Dollar));
        Assert.Equal("amount.limit", Money.Problem(Money.Limit, Dollar)!.Code);
        Assert.Equal("amount.limit", Money.Problem(-Money.Limit, Dollar)!.Code);
    }

    [Fact]
    public void Amounts_of_one_currency_add() =>
        Assert.Equal(new Money(0.30m, Dollar), new Money(0.10m, Dollar) + new Money(0.20m, Dollar));

    [Fact]
    public void Amounts_of_two_currencies_do_not() =>
        Assert.Throws<InvalidOperationException>(() => Money.Add(new Money(1, Dollar), new Money(1, Yen)));

    [Theory]
    [InlineData("1000000", "USD", "1 1 1", "333333.33 333333.33 333333.34")]
    [InlineData("100.01", "USD", "66670000 33330000", "66.68 33.33")]
    [InlineData("0.03", "USD", "1 1", "0.02 0.01")]
    [InlineData("0.01", "USD", "1 1", "0.00 0.01")]
    [InlineData("100", "JPY", "1 1 1", "33 33 34")]
    [InlineData("1", "KWD", "1 1 1", "0.333 0.333 0.334")]
    [InlineData("12.34", "USD", "0 100", "0.00 12.34")]
    [InlineData("7", "USD", "5", "7")]
    [InlineData("-1", "USD", "1 1 1", "-0.33 -0.33 -0.34")]
    [InlineData("0.05", "USD", "1 1 1 1 1 1 1", "0.01 0.01 0.01 0.01 0.01 0.00 0.00")]
    [InlineData("15", "JPY", "1 1 1 1 1 1 1 1 1 1", "2 2 2 2 2 2 2 1 0 0")]
    [InlineData("-15", "JPY", "1 1 1 1 1 1 1 1 1 1", "-2 -2 -2 -2 -2 -2 -2 -1 0 0")]
    [InlineData("100.01", "USD", "50 50 0", "50.00 50.01 0")]
    public void An_amount_is_shared_out_to_its_minor_digits_and_what_is_left_is_the_last_part(string amount, string code, string weights, string parts) =>
        Assert.Equal(Numbers(parts), Money.Split(Numbers(amount)[0], Currency.Parse(code), [.. weights.Split(' ').Select(long.Parse)]));

    [Fact]
    public void However_it_is_shared_out_the_parts_come_to_the_amount()
    {
        var random = new Random(1);
        for (var i = 0; i < 10_000; i++)
        {
            var (amount, weights) = (random.NextInt64((long)Money.Limit * 100) / 100m, Enumerable.Range(0, random.Next(1, 12)).Select(_ => random.NextInt64(1, 100_000_001)).ToArray());
            var parts = Money.Split(amount, Dollar, weights);
            Assert.Equal(amount, parts.Sum());
            Assert.All(parts.SkipLast(1), (part, n) => Assert.True(Math.Abs(part - amount * (weights[n] / (decimal)weights.Sum())) < 0.006m));
            Assert.All(parts, part => Assert.Equal(part, decimal.Round(part, 2)));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("0 0")]
    [InlineData("3 -1")]
    public void Nothing_is_shared_out_by_weights_that_are_none(string weights) =>
        Assert.Throws<ArgumentException>(() => Money.Split(1, Dollar, [.. weights.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(long.Parse)]));

    static decimal[] Numbers(string text) => [.. text.Split(' ').Select(n => decimal.Parse(n, System.Globalization.CultureInfo.InvariantCulture))];
}
