using Rapport.Record;

namespace Rapport.Storage.Tests.Figures;

/// <summary>Amounts in several currencies, converted at the rates of a day.</summary>
public sealed class RateTests : IDisposable
{
    readonly SmallRecord record = new();

    public RateTests() => record.Batch("2021-03-02").Rate("jpy-1", "JPY", "2021-01-01", "148.37").Rate("kwd-1", "KWD", "2021-01", "0.307").Rate("eur-1", "EUR", "2021-01-01", "0.82").Rate("eur-2", "EUR", "2021-02-01", "0.8")
        .Receipt("r1", "japan", "150000000", "JPY", "2021-01-05").Receipt("r2", "kuwait", "125000.125", "KWD", "2021-01-20").Receipt("r3", "france", "400000", "EUR", "2021-02-03")
        .Receipt("r4", "qatar", "10.01", "USD", "2021-02-04").Receipt("r5", "qatar", null, null, "2021-02-05");

    public void Dispose() => record.Dispose();

    /// <summary>Yen have no minor digits, dinars three.</summary>
    [Theory]
    [InlineData("japan", "1010986.05")]
    [InlineData("kuwait", "407166.53")]
    [InlineData("france", "487804.88")]
    [InlineData("qatar", "10.01")]
    public void Units_for_one_dollar_divide(string donor, string dollars) =>
        Assert.Equal(dollars, record.Ask($"sum receipts where donor = {donor} in USD at rates of 2021-01-31").Total);

    [Fact]
    public void The_rows_of_a_trace_add_up_and_the_rates_are_told()
    {
        var reading = record.Ask("sum receipts by donor in USD at rates of 2021-01-31", trace: true);
        Assert.Equal("france=487804.88 japan=1010986.05 kuwait=407166.53 qatar=10.01", reading.Cells());
        Assert.Equal(("1905967.47", "USD", 1L), (reading.Total, reading.Currency, reading.NotStated));
        Assert.Equal(["487804.88", "1010986.05", "407166.53", "10.01", null], reading.Trace!.SelectMany(c => c.Rows).Select(r => r.Contribution));
        Assert.Equal("EUR 0.82 eur-1, JPY 148.37 jpy-1, KWD 0.307 kwd-1", string.Join(", ", reading.Rates.Select(r => $"{r.Currency} {r.UnitsPerUsd.ToString(System.Globalization.CultureInfo.InvariantCulture).TrimEnd('0')} {r.Id}")));
    }

    /// <summary>Each amount is rounded by itself: two of one cent and a half are three cents, not two and not four.</summary>
    [Fact]
    public void Each_amount_is_rounded_by_itself()
    {
        record.Receipt("r6", "france", "0.03", "EUR", "2021-02-06").Receipt("r7", "france", "0.03", "EUR", "2021-02-07"); // 0.0375 each
        var reading = record.Ask("sum receipts during 2021-02-06..2021-02-07 in USD at rates of 2021-02", trace: true);
        Assert.Equal(("0.08", "0.04 0.04"), (reading.Total, string.Join(' ', reading.Trace!.SelectMany(c => c.Rows).Select(r => r.Contribution))));
    }

    [Fact]
    public void The_latest_rate_that_begins_no_later_counts()
    {
        Assert.Equal("487804.88", record.Ask("sum receipts where donor = france in USD at rates of 2021-01-31").Total);
        Assert.Equal("500000.00", record.Ask("sum receipts where donor = france in USD at rates of 2021-02-01").Total);
        record.Batch("2021-03-04").Rate("eur-2", "EUR", "2021-02-01", "0.81");
        Assert.Equal("493827.16", record.Ask("sum receipts where donor = france in USD at rates of 2021-02-01").Total);
        Assert.Equal("500000.00", record.Ask("sum receipts where donor = france in USD at rates of 2021-02-01", asOf: record.Sequence - 1).Total);
    }

    /// <summary>A rate that was mistyped by many digits is told; it crashes nothing.</summary>
    [Fact]
    public void An_amount_that_comes_to_more_than_can_be_told_is_refused()
    {
        record.Rate("xaf-1", "XAF", "2021-01-01", "0.000001").Rate("xof-1", "XOF", "2021-01-01", "999999999999").Receipt("r6", "chad", "999999999999999", "XAF", "2021-02-01");
        Assert.EndsWith("amounts in XAF come to more XOF than can be told: one of the rates xaf-1, xof-1 is far from the units of its currency for one US dollar. Mend it, or write: sum receipts where currency = XAF and currency = XOF in XOF",
            record.Refused("sum receipts where currency = XAF in XOF at rates of 2021"), StringComparison.Ordinal);
        record.Rate("xaf-1", "XAF", "2021-01-01", "600");
        Assert.Equal("1666666666666.66", record.Ask("sum receipts where currency = XAF in USD at rates of 2021").Total);
    }

    [Fact]
    public void A_currency_converted_to_itself_stays_as_it_is_and_needs_no_rate()
    {
        Assert.Equal("400000.00", record.Ask("sum receipts where donor = france in EUR at rates of 1999").Total);
        Assert.Equal("10.01", record.Ask("sum receipts where donor = qatar in USD at rates of 1999").Total);
    }

    [Fact]
    public void Through_the_dollar_into_any_currency()
    {
        Assert.Equal("150000000", record.Ask("sum receipts where donor = japan in JPY at rates of 2021-01-31").Total);
        Assert.Equal("2021-02=3.073", record.Ask("sum receipts where donor = qatar by month in KWD at rates of 2021-01-31").Cells());
        Assert.Equal("8.21", record.Ask("average receipts where donor = qatar in EUR at rates of 2021-01-31").Total);
    }

    [Fact]
    public void By_currency_and_beyond_a_top_all_is_in_one()
    {
        var reading = record.Ask("sum receipts by currency top 1 in USD at rates of 2021-01-31");
        Assert.Equal("JPY=1010986.05 (none)=? (others)=894981.42", reading.Cells());
        Assert.Equal("0.530432", record.Ask("sum receipts by currency top 1 in USD at rates of 2021-01-31 as share").Rows[0].Beside);
    }

    [Fact]
    public void A_missing_rate_is_told_with_a_sentence_that_works() => Assert.Equal("""
        sum receipts in USD at rates of 2020-12-31
                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        no rate of 2020-12-31 or earlier for EUR, JPY, KWD is on the record. Record one for each (units for one US dollar), or write: sum receipts where currency = USD in USD
        """, record.Refused("sum receipts in USD at rates of 2020-12-31"), ignoreLineEndingDifferences: true);

    [Fact]
    public void A_rate_that_the_audience_may_not_see_is_none_for_it()
    {
        record.Batch("2021-03-05").Add("rate", "cad-1", ("currency", "CAD"), ("from", "2021-01-01"), ("units_per_usd", "1.25"), ("visibility", "office")).Receipt("r8", "canada", "5", "CAD", "2021-02-01");
        Assert.Equal("4.00", record.Ask("sum receipts where donor = canada in USD at rates of 2021-01-31").Total);
        Assert.Contains("for CAD is on the record", record.Refused("sum receipts where donor = canada in USD at rates of 2021-01-31", Visibility.Public), StringComparison.Ordinal);
    }
}
