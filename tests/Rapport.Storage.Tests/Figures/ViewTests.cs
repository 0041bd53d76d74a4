using Rapport.Figures;

namespace Rapport.Storage.Tests.Figures;

/// <summary>What a view sets beside each part: the same of an earlier time, what has come together, its share of the total.</summary>
public sealed class ViewTests : IDisposable
{
    readonly SmallRecord record = new();

    public ViewTests() => record.Batch("2021-03-02")
        .Activity("a1", "training", "2021-02-09", ("attendances", "10"), ("countries", "SDN;TJK"))
        .Activity("a2", "training", "2021-03-05", ("attendances", "15"), ("countries", "SDN"))
        .Activity("a3", "workshop", "2021-02-20", ("countries", "TJK"))
        .Activity("a4", "workshop", "2021-01-20", ("attendances", "30"))
        .Activity("a5", "briefing", "2020-02-29").Activity("a6", "training", "2020-01-15").Activity("a7", "training", "2021")
        .Receipt("r1", "japan", "100", "USD", "2021-01-05").Receipt("r2", "japan", "50.25", "USD", "2021-02-01").Receipt("r3", "qatar", null, null, "2021-02-02")
        .Receipt("r4", "qatar", "0.02", "USD", "2021-02-03").Receipt("r5", "canada", "7", "CAD", "2020-02-03");

    public void Dispose() => record.Dispose();

    [Fact]
    public void The_previous_period_is_as_long_and_just_before()
    {
        var reading = record.Ask("count activities during 2021-02 by kind compared with previous period");
        Assert.Equal("training=1|0 workshop=1|1", Beside(reading));
        Assert.Equal(("2", "1"), (reading.Total, reading.TotalBeside));
        Assert.Equal("=4|2", Beside(record.Ask("count activities during 2021-Q1 compared with year before")));
        Assert.Equal("=1|1", Beside(record.Ask("count activities during 2021-02-10..2021-02-20 compared with previous period")));
    }

    [Fact]
    public void Months_stand_beside_those_of_the_year_before()
    {
        Assert.Equal("2021-01=1|1 2021-02=2|1 2021-03=1|0", Beside(record.Ask("count activities during 2021-Q1 by month compared with year before")));
        Assert.Equal("2021-01=1|0 2021-02=2|0 2021-03=1|0", Beside(record.Ask("count activities during 2021-Q1 by month compared with previous period")));
        Assert.Equal("training/2021-02=1|0 workshop/2021-02=1|1", Beside(record.Ask("count activities during 2021-02 by kind, month compared with previous period")));
    }

    [Fact]
    public void What_was_there_only_then_is_shown_with_nothing_now() =>
        Assert.Equal("workshop=1|0 training=0|1", Beside(record.Ask("count activities during 2021-01 by kind compared with year before")).Split(' ').Order(StringComparer.Ordinal).Reverse().Aggregate((a, b) => $"{a} {b}"));

    [Fact]
    public void A_ratio_stands_beside_what_it_was()
    {
        var reading = record.Ask("sum attendances of activities / count activities during 2021-03 compared with previous period");
        Assert.Equal(("=15|5", "5"), (Beside(reading), reading.TotalBeside));
    }

    [Fact]
    public void Beyond_a_top_stands_what_was_beyond_it()
    {
        var reading = record.Ask("count activities during 2021 by kind top 1 compared with year before");
        Assert.Equal("training=3|1 (others)=2|1", Beside(reading));
    }

    [Fact]
    public void A_view_does_not_change_the_values_or_the_rows_behind_them()
    {
        var (plain, viewed) = (record.Ask("count activities by country", trace: true), record.Ask("count activities by country as share", trace: true));
        Assert.Equal(plain.Cells(), viewed.Cells());
        Assert.Equal(plain.Behind(), viewed.Behind());
        Assert.Equal((plain.Total, plain.PartsOverlap, plain.NotPlaced), (viewed.Total, viewed.PartsOverlap, viewed.NotPlaced));
    }

    [Fact]
    public void A_course_adds_up_from_month_to_month_and_leaves_out_what_has_no_month()
    {
        Assert.Equal("2020-01=1|1 2020-02=1|2 2021-01=1|3 2021-02=2|5 2021-03=1|6 (none)=1|?", Beside(record.Ask("count activities by month running")));
        Assert.Equal("training/2021-Q1=2|2 workshop/2021-Q1=2|2", Beside(record.Ask("count activities during 2021-Q1 by kind, quarter running")));
        Assert.Equal("2021-01=100.00|100.00 2021-02=50.27|150.27", Beside(record.Ask("sum receipts where currency = USD by month running")));
    }

    /// <summary>The mean so far is that of all rows so far, not of the means.</summary>
    [Fact]
    public void A_running_mean_is_over_all_rows_so_far() =>
        Assert.Equal("2021-01=30|30 2021-02=10|20 2021-03=15|18.333333", Beside(record.Ask("average attendances of activities during 2021-Q1 by month running")));

    [Fact]
    public void A_course_of_each_currency_is_its_own() =>
        Assert.Equal("CAD/2020-02=7.00|7.00 USD/2021-01=100.00|100.00 USD/2021-02=50.27|150.27 (none)/2021-02=?|?", Beside(record.Ask("sum receipts by currency, month running")));

    [Fact]
    public void Shares_that_do_not_overlap_add_up_to_one()
    {
        var reading = record.Ask("count activities during 2021-Q1 by month as share");
        Assert.Equal("2021-01=1|0.25 2021-02=2|0.5 2021-03=1|0.25", Beside(reading));
        var thirds = record.Ask("count activities where kind in (training, workshop) during 2021-02..2021-03 by month, kind as share");
        Assert.Equal("2021-02/training=1|0.333334 2021-02/workshop=1|0.333333 2021-03/training=1|0.333333", Beside(thirds));
    }

    [Fact]
    public void Shares_of_parts_that_overlap_are_shares_of_the_total()
    {
        var reading = record.Ask("count activities during 2021-02..2021-03 by country as share");
        Assert.Equal(("SDN=2|0.666667 TJK=2|0.666667", true), (Beside(reading), reading.PartsOverlap));
    }

    [Fact]
    public void Of_nothing_there_are_no_shares()
    {
        Assert.Equal("qatar=?|?", Beside(record.Ask("sum receipts where donor = qatar and not has currency by donor as share")));
        Assert.Equal("", Beside(record.Ask("count activities during 1999 by kind as share")));
    }

    [Fact]
    public void Amounts_of_two_currencies_are_not_compared_or_shared()
    {
        Assert.Contains("several currencies (CAD, USD)", record.Refused("sum receipts during 2021 compared with year before"), StringComparison.Ordinal);
        Assert.Contains("several currencies (CAD, USD)", record.Refused("sum receipts by currency as share"), StringComparison.Ordinal);
        Assert.Equal("CAD=0|7.00 USD=150.27|0 (none)=?|0", Beside(record.Ask("sum receipts during 2021 by currency compared with year before")));
    }

    static string Beside(Reading reading) => string.Join(' ', reading.Rows.Select(r => $"{string.Join('/', r.Keys)}={r.Value ?? "?"}|{r.Beside ?? "?"}"));
}
