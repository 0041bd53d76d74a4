using Xunit;

namespace Rapport.Storage.Tests.Figures;

public sealed class SumTests : IDisposable
{
    readonly SmallRecord record = new();

    public SumTests() => record.Batch("2021-03-02")
        .Add("organisation", "japan", ("kind", "state"), ("name", """{"en":"Japan","fr":"Japon"}"""), ("country", "JPN"))
        .Receipt("r1", "japan", "350000", "USD", "2021-02")
        .Receipt("r2", "qatar", "1000.5", "USD", "2021-01-15")
        .Receipt("r3", "japan", "49.5", "USD", "2021-03-01")
        .Receipt("r4", "saudi", null, null, "2011")
        .Add("contribution", "c1", ("donor", "qatar"));

    public void Dispose() => record.Dispose();

    [Fact]
    public void Amounts_have_the_digits_of_their_currency_and_foot()
    {
        var reading = record.Ask("sum receipts in USD by donor", trace: true);
        Assert.Equal("japan=350049.50 qatar=1000.50 saudi=?", reading.Cells());
        Assert.Equal("351050.00", reading.Total);
        Assert.Equal(("USD", "USD", 1L, false), (reading.Unit, reading.Currency, reading.NotStated, reading.PartsOverlap));
        Assert.Equal("japan:r1,r3 qatar:r2 saudi:r4", reading.Behind());
        Assert.Equal(["350000.00", "49.50"], reading.Trace![0].Rows.Select(r => r.Contribution));
        Assert.Null(reading.Trace[2].Rows[0].Contribution);
        Assert.Equal("Japan", reading.Rows[0].Labels[0]);
    }

    [Fact]
    public void A_month_without_its_day_is_not_placed_in_part_of_it()
    {
        var reading = record.Ask("sum receipts during 2021-02-01..2021-02-10 in USD");
        Assert.Equal(("0", 1L), (reading.Total, reading.NotPlaced));
    }

    [Fact]
    public void Nothing_stated_is_not_known_and_no_rows_are_zero()
    {
        Assert.Null(record.Ask("sum receipts during 2011").Total);
        Assert.Equal("0", record.Ask("sum receipts during 1999").Total);
    }

    [Fact]
    public void The_largest_come_first_and_the_rest_is_put_together()
    {
        var reading = record.Ask("sum receipts in USD by donor top 1", trace: true);
        Assert.Equal("japan=350049.50 (others)=1000.50", reading.Cells());
        Assert.Equal("japan:r1,r3 (others):r4,r2", reading.Behind());
    }

    [Fact]
    public void One_currency_needs_no_in() => Assert.Equal(("351050.00", "USD"), (record.Ask("sum receipts").Total, record.Ask("sum receipts").Currency));

    [Fact]
    public void Amounts_of_two_currencies_are_refused()
    {
        record.Receipt("r5", "japan", "7", "EUR", "2021-02-02");
        Assert.Equal("""
            sum receipts during 2021-02 in USD
                                        ^^^^^^
            some rows are in EUR, and amounts are converted to USD only at the rates of a day that is named. Write: sum receipts where currency = USD during 2021-02 in USD, or: sum receipts during 2021-02 by currency
            """, record.Refused("sum receipts during 2021-02 in USD"));
        Assert.Equal("""
            sum receipts
            ^^^^^^^^^^^^
            the rows are in several currencies (EUR, USD), which are never added to each other. Write: sum receipts where currency = EUR in EUR, or: sum receipts by currency
            """, record.Refused("sum receipts"));
    }

    [Fact]
    public void Each_currency_may_be_a_part_without_a_total()
    {
        record.Receipt("r5", "japan", "700", "JPY", "2021-02-02");
        var reading = record.Ask("sum receipts by currency");
        Assert.Equal("JPY=700 USD=351050.00 (none)=?", reading.Cells());
        Assert.Null(reading.Total);
        Assert.Null(reading.Currency);
        Assert.Equal("JPY,JPY,700,JPY", Rapport.Figures.ReadingCsv.Write(reading).Split("\r\n")[1]);
        Assert.Equal("351050.00", record.Ask("sum receipts where currency = USD in USD").Total);
    }

    [Fact]
    public void A_contribution_without_a_step_is_no_receipt()
    {
        Assert.Equal("receipt=4 (none)=1", record.Ask("count contributions by kind").Cells());
        Assert.Equal("4", record.Ask("count receipts").Total);
    }

    [Fact]
    public void Attendances_add_up_where_they_are_stated()
    {
        record.Activity("a1", "training", "2021-02-09", ("attendances", "29"), ("partners", "x;y")).Activity("a2", "training", "2021-02-10");
        var reading = record.Ask("sum attendances of activities during 2021-02", trace: true);
        Assert.Equal(("29", 1L, "attendances"), (reading.Total, reading.NotStated, reading.Unit));
        Assert.Equal(["29", null], reading.Trace![0].Rows.Select(r => r.Contribution));
        var parts = record.Ask("sum attendances of activities by partner top 1");
        Assert.Equal("x=29 (none)=? (others)=29", parts.Cells());
        Assert.Equal(("29", true), (parts.Total, parts.PartsOverlap));
        Assert.Equal("1", record.Ask("count activities where attendances >= 20").Total);
        Assert.Equal("1", record.Ask("count activities where not attendances >= 20").Total);
    }

    /// <summary>Seats are whole; what they are compared with need not be.</summary>
    [Theory]
    [InlineData(">= 28.5", "1")]
    [InlineData(">= 29.5", "0")]
    [InlineData("= 29.4", "0")]
    [InlineData("< 29.4", "1")]
    [InlineData("in (29.4, 30)", "0")]
    [InlineData("< 999999999999999", "1")]
    [InlineData("> -1.000001", "1")]
    public void A_number_in_a_condition_is_not_rounded(string condition, string count)
    {
        record.Activity("a1", "training", "2021-02-09", ("attendances", "29"));
        Assert.Equal(count, record.Ask($"count activities where attendances {condition}").Total);
    }

    /// <summary>Of amounts in several currencies none is more than another, and none is divided by another.</summary>
    [Fact]
    public void Amounts_of_two_currencies_have_no_order_and_no_ratio()
    {
        record.Add("contribution", "p1", ("kind", "pledge"), ("donor", "japan"), ("date", "2021-02-02"), ("amount", "14"), ("currency", "EUR"));
        Assert.Contains("what is divided is in USD and what it is divided by in EUR: amounts of two currencies have no ratio. Write: sum receipts / sum pledges where currency = USD in USD, or: sum receipts / sum pledges by currency", record.Refused("sum receipts / sum pledges"), StringComparison.Ordinal);
        Assert.Equal(("EUR=0 USD=? (none)=?", null), (record.Ask("sum receipts / sum pledges by currency").Cells(), record.Ask("sum receipts / sum pledges by currency").Total));
        record.Receipt("r5", "japan", "7", "EUR", "2021-02-02");
        Assert.Contains("of which none is more than another as it is written. Write: sum receipts where currency = EUR by donor, currency top 1 in EUR, or: sum receipts by donor, currency", record.Refused("sum receipts by donor, currency top 1"), StringComparison.Ordinal);
        Assert.Contains("Write: max receipts where currency = EUR by currency top 1 in EUR, or: max receipts by currency", record.Refused("max receipts by currency top 1"), StringComparison.Ordinal);
        var each = record.Ask("sum receipts / sum pledges by currency");
        Assert.Equal(("EUR=0.5 USD=? (none)=?", null), (each.Cells(), each.Total));
        Assert.True(record.Ask("sum receipts by currency").IsInSeveralCurrencies);
        Assert.False(record.Ask("count receipts by currency").IsInSeveralCurrencies || record.Ask("sum receipts where currency = USD by currency").IsInSeveralCurrencies || record.Ask("sum receipts during 1999").IsInSeveralCurrencies);
    }

    /// <summary>What a refusal spells out is answered, of a ratio of money and something else too, and of what runs over time.</summary>
    [Theory]
    [InlineData("sum receipts / count activities by month")]
    [InlineData("count activities / sum receipts")]
    [InlineData("sum receipts by donor, month running")]
    [InlineData("sum receipts by donor top 1")]
    [InlineData("sum receipts by donor as share")]
    [InlineData("max units per usd of rates")]
    [InlineData("last units per usd of rates by source")]
    [InlineData("count organisations compared with year before")]
    public void What_a_refusal_spells_out_is_answered(string sentence)
    {
        record.Receipt("r5", "japan", "7", "EUR", "2021-02-02").Rate("eur-1", "EUR", "2021-01-01", "0.8").Rate("jpy-1", "JPY", "2021-01-01", "148");
        var refused = record.Refused(sentence);
        foreach (var written in refused[(refused.LastIndexOf("Write: ", StringComparison.Ordinal) + "Write: ".Length)..].Split(", or: ")) Assert.NotNull(record.Ask(written));
    }

    [Fact]
    public void Rates_of_two_currencies_are_not_compared()
    {
        record.Rate("eur-1", "EUR", "2021-01-01", "0.8").Rate("jpy-1", "JPY", "2021-01-01", "148.25");
        Assert.Contains("the rows are in several currencies (EUR, JPY), which are never compared with each other. Write: max units per usd of rates where currency = EUR, or: max units per usd of rates by currency", record.Refused("max units per usd of rates"), StringComparison.Ordinal);
        var each = record.Ask("last units per usd of rates by currency");
        Assert.Equal(("EUR=0.8 JPY=148.25", null, null), (each.Cells(), each.Total, each.Currency));
        Assert.Equal("0.8", record.Ask("max units per usd of rates where currency = EUR").Total);
    }
}
