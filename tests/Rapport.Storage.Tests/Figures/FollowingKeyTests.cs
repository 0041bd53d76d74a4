namespace Rapport.Storage.Tests.Figures;

/// <summary>Where one key says another, the two go together: a region is that of the country beside it, and of what lasts over a period a month is one of the year beside it.</summary>
public sealed class FollowingKeyTests : IDisposable
{
    readonly SmallRecord record = new();

    public FollowingKeyTests() => record.Batch("2021-03-02")
        .Activity("a1", "training", "2021-02-09", ("countries", "KEN:70;TJK:30"))
        .Activity("a2", "training", "2021-02-09", ("countries", "SDN"))
        .Activity("a3", "training", "2021-02-09")
        .Add("project", "wide", ("name", "Wide"), ("countries", "KEN;SDN;TJK"))
        .Receipt("r1", "japan", "900", "USD", "2021-02-01", ("project", "wide"))
        .Receipt("r2", "japan", "5", "USD", "2021-02-01");

    public void Dispose() => record.Dispose();

    [Theory]
    [InlineData("count activities by country, region", "KEN/africa=1 SDN/africa=1 TJK/asia=1 (none)/(none)=1")]
    [InlineData("count activities by region, country", "africa/KEN=1 africa/SDN=1 asia/TJK=1 (none)/(none)=1")]
    [InlineData("shared count activities by region, country", "africa/KEN=0.7 africa/SDN=1 asia/TJK=0.3 (none)/(none)=1")]
    [InlineData("count projects by country, region", "KEN/africa=1 SDN/africa=1 TJK/asia=1")]
    [InlineData("sum receipts by country, region", "KEN/africa=300.00 SDN/africa=300.00 TJK/asia=300.00 (none)/(none)=5.00")]
    [InlineData("sum receipts by region, country", "africa/KEN=300.00 africa/SDN=300.00 asia/TJK=300.00 (none)/(none)=5.00")]
    public void A_region_is_that_of_the_country_beside_it(string sentence, string cells) => Assert.Equal(cells, record.Ask(sentence).Cells());

    [Fact]
    public void Every_row_behind_such_a_cell_belongs_there()
    {
        var reading = record.Ask("sum receipts by country, region", trace: true);
        Assert.Equal("KEN/africa:r1 SDN/africa:r1 TJK/asia:r1 (none)/(none):r2", reading.Behind());
        Assert.Equal("0.33333333", reading.Trace![0].Rows[0].Share);
        Assert.Equal("905.00", reading.Total);
        Assert.Equal("KEN/africa=300.00 (none)/(none)=5.00 (others)/(others)=600.00", record.Ask("sum receipts by country, region top 1").Cells());
    }

    /// <summary>A country lies in one region, and countries are counted in the region where they lie.</summary>
    [Theory]
    [InlineData("distinct region of activities by country", "KEN=1 SDN=1 TJK=1 (none)=0")]
    [InlineData("distinct country of activities by region", "africa=2 asia=1 (none)=0")]
    public void What_is_counted_goes_with_what_is_split_by(string sentence, string cells) => Assert.Equal(cells, record.Ask(sentence).Cells());

    /// <summary>Each key stands in one part; the row behind both stands in two.</summary>
    [Theory]
    [InlineData("distinct region of activities where country = KEN by country", "KEN=1 TJK=1")]
    [InlineData("distinct country of activities where country = KEN by region", "africa=1 asia=1")]
    public void Parts_overlap_where_a_row_stands_in_two(string sentence, string cells)
    {
        var reading = record.Ask(sentence);
        Assert.Equal((cells, "2", true), (reading.Cells(), reading.Total, reading.PartsOverlap));
        Assert.True(record.Ask(sentence + " top 1").PartsOverlap);
    }

    /// <summary>One that lasts from November to January stands in three months, each in its own year; one of which the year alone is known in that year alone.</summary>
    [Theory]
    [InlineData("count activities where kind = visit overlapping 2020..2021 by year, month", "2020/2020-11=1 2020/2020-12=1 2021/2021-01=1 2021/(none)=1")]
    [InlineData("count activities where kind = visit overlapping 2020..2021 by month, quarter", "2020-11/2020-Q4=1 2020-12/2020-Q4=1 2021-01/2021-Q1=1 (none)/(none)=1")]
    [InlineData("shared count activities where kind = visit overlapping 2020..2021 by year, month", "2020/2020-11=0.25 2020/2020-12=0.25 2021/2021-01=0.5 2021/(none)=1")]
    [InlineData("distinct month of activities where kind = visit overlapping 2020..2021 by year", "2020=2 2021=1")]
    [InlineData("distinct year of activities where kind = visit overlapping 2020..2021 by month", "2020-11=1 2020-12=1 2021-01=1 (none)=1")]
    public void A_month_is_one_of_the_year_beside_it(string sentence, string cells)
    {
        record.Activity("v1", "visit", "2021-01-10", ("start", "2020-11-20")).Activity("v2", "visit", "2021", ("start", "2021"));
        Assert.Equal(cells, record.Ask(sentence).Cells());
    }
}
