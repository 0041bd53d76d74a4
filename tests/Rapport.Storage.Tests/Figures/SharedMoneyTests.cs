using Rapport.Record;
using Xunit;

namespace Rapport.Storage.Tests.Figures;

/// <summary>Money for several countries, regions or functions is split by the shares of the project or programme it is for, to the minor digit of its currency.</summary>
public sealed class SharedMoneyTests : IDisposable
{
    readonly SmallRecord record = new();

    public SharedMoneyTests() => record.Batch("2021-03-02")
        .Add("function", "advice", ("name", "Advice")).Add("function", "training", ("name", "Training"))
        .Add("programme", "borders", ("name", "Borders"), ("functions", "advice;training"))
        .Add("project", "sahel", ("name", "Sahel"), ("countries", "SDN:66.67;TCD:33.33"))
        .Add("project", "wide", ("name", "Wide"), ("countries", "KEN;SDN;TJK"))
        .Receipt("r1", "japan", "100.01", "USD", "2021-02-01", ("project", "sahel"))
        .Receipt("r2", "qatar", "1000000", "USD", "2021-02-02", ("project", "wide"), ("programme", "borders"))
        .Receipt("r3", "qatar", "5", "USD", "2021-02-03")
        .Receipt("r4", "qatar", null, null, "2021-02-04", ("project", "wide"));

    public void Dispose() => record.Dispose();

    [Fact]
    public void Each_country_has_its_share_and_the_parts_come_to_the_total()
    {
        var reading = record.Ask("sum receipts by country", trace: true);
        Assert.Equal("SDN=333400.01 TCD=33.33 KEN=333333.33 TJK=333333.34 (none)=5.00".Split(' ').Order(), reading.Cells().Split(' ').Order());
        Assert.Equal(("1000105.01", false, 1L), (reading.Total, reading.PartsOverlap, reading.NotStated));
        Assert.Equal(decimal.Parse(reading.Total!, System.Globalization.CultureInfo.InvariantCulture), reading.Rows.Sum(r => decimal.Parse(r.Value!, System.Globalization.CultureInfo.InvariantCulture)));
        var sudan = reading.Trace!.Single(c => c.Keys is ["SDN"]);
        Assert.Equal([("r1", "0.6667", "66.68"), ("r2", "0.33333333", "333333.33"), ("r4", "0.33333333", null)], sudan.Rows.Select(r => (r.Id, r.Share, r.Contribution)));
    }

    [Fact]
    public void A_region_has_what_its_countries_have() =>
        Assert.Equal("africa=666766.67 asia=333333.34 (none)=5.00", record.Ask("sum receipts by region").Cells());

    [Fact]
    public void Functions_have_equal_parts() =>
        Assert.Equal("advice=500000.00 training=500000.00 (none)=105.01", record.Ask("sum receipts by function").Cells());

    [Fact]
    public void Of_two_dimensions_each_cell_has_the_part_of_the_part()
    {
        var reading = record.Ask("sum receipts where project = wide and programme = borders by country, function", trace: true);
        Assert.Equal("KEN/advice=166666.67 KEN/training=166666.67 SDN/advice=166666.67 SDN/training=166666.67 TJK/advice=166666.67 TJK/training=166666.65", reading.Cells());
        Assert.Equal("0.16666667", reading.Trace![0].Rows[0].Share);
    }

    [Fact]
    public void The_others_have_all_that_is_not_shown()
    {
        var reading = record.Ask("sum receipts by country top 1", trace: true);
        Assert.Equal("SDN=333400.01 (none)=5.00 (others)=666700.00", reading.Cells());
        Assert.Equal([("r1", "0.3333", "33.33"), ("r2", "0.66666667", "666666.67"), ("r4", "0.66666667", null)], reading.Trace![^1].Rows.Select(r => (r.Id, r.Share, r.Contribution)));
    }

    [Fact]
    public void Amounts_are_converted_before_they_are_shared_out()
    {
        record.Rate("yen", "JPY", "2021-02-01", "100").Rate("dinar", "KWD", "2021-02-01", "0.3").Receipt("r5", "japan", "1001", "JPY", "2021-02-05", ("project", "sahel"));
        Assert.Equal("SDN=333406.68 TCD=36.67", string.Join(' ', record.Ask("sum receipts in USD at rates of 2021-02-28 by country").Cells().Split(' ').Where(c => c[0] is 'S' || c.StartsWith("TCD", StringComparison.Ordinal)).OrderBy(c => c)));
        Assert.Equal("SDN=667 TCD=334", record.Ask("sum receipts where currency = JPY by country").Cells());
        Assert.Equal("SDN=2.002 TCD=1.001", record.Ask("sum receipts where currency = JPY in KWD at rates of 2021-02-28 by country").Cells());
    }

    [Fact]
    public void Each_currency_is_shared_out_by_itself()
    {
        record.Receipt("r5", "japan", "1001", "JPY", "2021-02-05", ("project", "sahel"));
        Assert.Equal("SDN/JPY=667 TCD/JPY=334", string.Join(' ', record.Ask("sum receipts by country, currency").Cells().Split(' ').Where(c => c.Contains("JPY", StringComparison.Ordinal))));
    }

    [Fact]
    public void What_is_no_sum_stands_whole_under_each_country()
    {
        var mean = record.Ask("average receipts where project = wide by country");
        Assert.Equal(("KEN=1000000.00 SDN=1000000.00 TJK=1000000.00", true), (mean.Cells(), mean.PartsOverlap));
        Assert.Equal(("KEN=2 SDN=2 TJK=2", "2", true), (record.Ask("count receipts where project = wide by country").Cells(), record.Ask("count receipts where project = wide by country").Total, record.Ask("count receipts where project = wide by country").PartsOverlap));
    }

    [Fact]
    public void A_project_that_is_not_seen_has_no_countries()
    {
        record.Add("project", "sahel", ("name", "Sahel"), ("countries", "SDN:66.67;TCD:33.33"), ("visibility", "restricted"));
        Assert.Equal("(none)=105.01", string.Join(' ', record.Ask("sum receipts by country", Visibility.Public).Cells().Split(' ').Where(c => c.StartsWith("(none)", StringComparison.Ordinal))));
    }

    [Fact]
    public void Money_for_a_merged_project_has_the_countries_of_the_one_that_stands_for_it()
    {
        record.Add("project", "sahel", ("name", "Sahel"), ("countries", "SDN:66.67;TCD:33.33"), ("merged_into", "chad")).Add("project", "chad", ("name", "Chad"), ("countries", "SDN:10;TCD:90"));
        Assert.Equal("SDN=10.00 TCD=90.01", record.Ask("sum receipts where project = chad by country").Cells());
    }
}
