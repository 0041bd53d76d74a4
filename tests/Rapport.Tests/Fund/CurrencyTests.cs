using Rapport.Fund;

namespace Rapport.Tests.Fund;

public class CurrencyTests
{
    [Theory]
    [InlineData("USD", 2)]
    [InlineData("JPY", 0)]
    [InlineData("KWD", 3)]
    [InlineData("XOF", 0)]
    public void A_currency_has_the_decimals_of_ISO_4217(string code, int digits) => Assert.Equal(digits, Currency.Parse(code).Digits);

    [Theory]
    [InlineData("usd")]
    [InlineData("US$")]
    [InlineData("XXX")]
    [InlineData("XAU")]
    [InlineData("DEM")]
    [InlineData("")]
    public void Only_active_codes_are_currencies(string code)
    {
        Assert.Null(Currency.Find(code));
        Assert.Throws<FormatException>(() => Currency.Parse(code));
    }

    [Fact]
    public void Every_code_is_three_capital_letters() =>
        Assert.All(Currency.Codes, code => Assert.True(code.Length == 3 && code.All(char.IsAsciiLetterUpper)));
}
