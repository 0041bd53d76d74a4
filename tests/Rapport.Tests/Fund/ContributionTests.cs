using Rapport.Fund;
using Rapport.Record;

namespace Rapport.Tests.Fund;

public class ContributionTests
{
    static RecordContent Of(decimal? amount, string? currency) =>
        RecordContent.Empty(Contribution.Shape).With("donor", "japan").With("amount", amount).With("currency", currency);

    static IEnumerable<string> Problems(RecordContent content) => RecordCheck.Problems(content).Select(p => $"{p.Code} {p.Field}");

    [Theory]
    [InlineData(null, null)]
    [InlineData(null, "USD")]
    [InlineData("0", "USD")]
    [InlineData("350000", "USD")]
    public void An_amount_is_stated_with_its_currency_or_not_at_all(string? amount, string? currency) =>
        Assert.Empty(Problems(Of(amount is null ? null : decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture), currency)));

    [Fact]
    public void An_amount_without_a_currency_is_a_problem() => Assert.Equal(["currency.unknown currency"], Problems(Of(1, null)));

    [Fact]
    public void A_negative_amount_is_a_problem() => Assert.Equal(["amount.negative amount"], Problems(Of(-1, "USD")));

    [Fact]
    public void Three_decimals_of_dollars_are_a_problem() => Assert.Equal(["amount.decimals amount"], Problems(Of(1.001m, "USD")));

    [Fact]
    public void A_donor_is_needed() => Assert.Equal(["value.missing donor"], Problems(Of(1, "USD").With("donor", null)));

    [Fact]
    public void The_amount_is_money_where_it_is_stated()
    {
        Assert.Equal("1.50 USD", new Contribution(new("c"), Of(1.5m, "USD")).Amount.ToString());
        Assert.Null(new Contribution(new("c"), Of(null, "USD")).Amount);
    }
}
