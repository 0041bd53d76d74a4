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
}
