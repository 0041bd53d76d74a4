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
}
