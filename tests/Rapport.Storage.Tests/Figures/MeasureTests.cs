using Rapport.Figures;

namespace Rapport.Storage.Tests.Figures;

/// <summary>Means, the greatest and the latest, shares of a count, one measure divided by another, and what lasts over a period.</summary>
public sealed class MeasureTests : IDisposable
{
    readonly SmallRecord record = new();

    public MeasureTests() => record.Batch("2021-03-02")
        .Activity("a1", "training", "2021-02-09", ("attendances", "10"), ("countries", "SDN;TJK;MNG"))
        .Activity("a2", "training", "2021-03-05", ("attendances", "15"), ("countries", "SDN"))
        .Activity("a3", "workshop", "2021-02-20", ("countries", "TJK:60;SDN:40"))
        .Activity("a4", "workshop", "2021-01-20", ("attendances", "30"))
        .Receipt("r1", "japan", "100", "USD", "2021-01-05").Receipt("r2", "japan", "50.25", "USD", "2021-02-01").Receipt("r3", "qatar", null, null, "2021-02-02")
        .Receipt("r4", "qatar", "0.02", "USD", "2021-02-03");

    public void Dispose() => record.Dispose();

    [Fact]
    public void A_mean_is_over_the_rows_that_state_the_field()
    {
        var reading = record.Ask("average attendances of activities by kind", trace: true);
        Assert.Equal("training=12.5 workshop=30", reading.Cells());
        Assert.Equal(("18.333333", 1L, "attendances"), (reading.Total, reading.NotStated, reading.Unit));
        Assert.Equal("training:a1,a2 workshop:a4,a3", reading.Behind());
        Assert.Equal(["30", null], reading.Trace![1].Rows.Select(r => r.Contribution));
    }

    [Fact]
    public void A_mean_of_money_has_the_digits_of_its_currency_and_goes_to_the_even_one()
    {
        Assert.Equal(("50.09", "USD"), (record.Ask("average receipts in USD").Total, record.Ask("average receipts").Currency));
        Assert.Equal("25.14", record.Ask("average amount of receipts during 2021-02").Total); // 25.135
        Assert.Null(record.Ask("average receipts where earmarking = core").Total);
    }

    [Fact]
    public void The_greatest_decides_and_is_marked()
    {
        var reading = record.Ask("max receipts in USD by donor", trace: true);
        Assert.Equal("japan=100.00 qatar=0.02", reading.Cells());
        Assert.Equal("100.00", reading.Total);
        Assert.Equal("japan:r1,r2 qatar:r4,r3", reading.Behind());
        Assert.Equal([true, false, true, false], reading.Trace!.SelectMany(c => c.Rows).Select(r => r.Decides));
        Assert.Null(record.Ask("max receipts during 1999").Total);
    }

    [Fact]
    public void The_latest_is_that_of_the_last_date_and_of_these_the_one_recorded_last()
    {
        var reading = record.Ask("last attendances of activities by kind top 1", trace: true);
        Assert.Equal("workshop=30 (others)=15", reading.Cells());
        Assert.Equal(("15", "workshop:a4,a3 (others):a2,a1"), (reading.Total, reading.Behind()));
        record.Batch("2021-03-03").Activity("a5", "training", "2021-03-05", ("attendances", "16"));
        Assert.Equal("16", record.Ask("last attendances of activities").Total);
        Assert.Equal("16", record.Ask("last attendances of activities by month").Rows[^1].Value);
    }

    [Fact]
    public void Shares_of_a_row_come_to_one()
    {
        var reading = record.Ask("shared count activities by country", trace: true);
        Assert.Equal("MNG=0.33333333 SDN=1.73333333 TJK=0.93333334 (none)=1", reading.Cells());
        Assert.Equal(("4", false, "activities"), (reading.Total, reading.PartsOverlap, reading.Unit));
        Assert.Equal(4m, reading.Rows.Sum(r => decimal.Parse(r.Value!, System.Globalization.CultureInfo.InvariantCulture))); // each is known
        Assert.Equal(["0.33333333", "0.4", "1"], reading.Trace![1].Rows.Select(r => r.Share));
        Assert.Equal(reading.Trace[1].Rows.Select(r => r.Share), reading.Trace[1].Rows.Select(r => r.Contribution));
    }

    [Fact]
    public void Beyond_a_top_and_in_two_ways_shares_still_come_to_the_whole()
    {
        Assert.Equal("SDN=1.73333333 (none)=1 (others)=1.26666667", record.Ask("shared count activities by country top 1").Cells());
        var reading = record.Ask("shared count activities by region, country");
        Assert.Equal(4m, reading.Rows.Sum(r => decimal.Parse(r.Value!, System.Globalization.CultureInfo.InvariantCulture))); // each is known
        Assert.Equal("4", record.Ask("shared count activities").Total);
        Assert.Equal("africa=1.73333333 asia=1.26666667 (none)=1", record.Ask("shared count activities by region").Cells());
    }

    [Fact]
    public void A_ratio_is_one_measure_divided_by_the_other_cell_by_cell()
    {
        var reading = record.Ask("sum attendances of activities / count activities by month", trace: true);
        Assert.Equal("2021-01=30 2021-02=5 2021-03=15", reading.Cells());
        Assert.Equal(("13.75", "attendances per activities", 1L), (reading.Total, reading.Unit, reading.NotStated));
        Assert.Equal(["numerator", "denominator", "numerator", "denominator", "numerator", "denominator"], reading.Trace!.Select(c => c.Part));
        Assert.Equal("2021-01:a4 2021-01:a4 2021-02:a1,a3 2021-02:a1,a3 2021-03:a2 2021-03:a2", reading.Behind());
    }

    [Fact]
    public void A_ratio_over_nothing_is_not_known()
    {
        var reading = record.Ask("count receipts / sum receipts in USD by month");
        Assert.Equal("2021-01=0.01 2021-02=0.059678", reading.Cells());
        Assert.Null(reading.Currency);
        Assert.Null(record.Ask("count activities / count planned activities").Total);
        Assert.Equal(("ratio", "0.666667"), (record.Ask("count all activities / count activities").Unit, record.Ask("count activities / count receipts during 2021-02").Total));
        Assert.Equal("receipts per pledges", record.Ask("count receipts / count pledges").Unit);
    }

    [Fact]
    public void What_lasts_over_the_end_of_a_month_counts_in_both_and_once_in_all()
    {
        record.Batch("2021-03-10").Activity("a6", "visit", "2021-03-02", ("start", "2021-02-28"));
        Assert.Equal("2021-03=1", record.Ask("count activities where kind = visit during 2021-02..2021-03 by month").Cells());
        var reading = record.Ask("count activities where kind = visit overlapping 2021-02..2021-03 by month", trace: true);
        Assert.Equal("2021-02=1 2021-03=1", reading.Cells());
        Assert.Equal(("1", true, "2021-02:a6 2021-03:a6"), (reading.Total, reading.PartsOverlap, reading.Behind()));
        Assert.Equal("1", record.Ask("count activities where kind = visit and month = 2021-02 overlapping 2021").Total);
        Assert.Equal("2021-02=1", record.Ask("count activities where kind = visit overlapping 2021-02 by month").Cells());
        Assert.Equal("2021-02=0.5 2021-03=0.5", record.Ask("shared count activities where kind = visit overlapping 2021 by month").Cells());
        Assert.Equal("0", record.Ask("count activities where kind = visit overlapping 2021-04").Total);
    }

    [Fact]
    public void What_only_may_lie_in_a_period_is_told_apart()
    {
        record.Batch("2021-03-10").Activity("a7", "visit", "2021-02-27", ("start", "2021")).Activity("a8", "visit", "2021-02");
        Assert.Equal(("2", 0L), (record.Ask("count activities where kind = visit overlapping 2021").Total, record.Ask("count activities where kind = visit overlapping 2021").NotPlaced));
        Assert.Equal(("1", 1L), (record.Ask("count activities where kind = visit overlapping 2021-02-27").Total, record.Ask("count activities where kind = visit overlapping 2021-02-27").NotPlaced));
    }

    /// <summary>Nothing begins after its end: what ends in February has begun by then, whenever in the year it began, and what began on the 20th had not ended before.</summary>
    [Fact]
    public void What_is_known_of_one_end_is_known_of_the_other()
    {
        record.Batch("2021-03-10").Activity("a7", "visit", "2021-02", ("start", "2021")).Activity("a8", "visit", "2021", ("start", "2021-02-20"));
        Assert.Equal(("2", 0L), (record.Ask("count activities where kind = visit overlapping 2021-02").Total, record.Ask("count activities where kind = visit overlapping 2021-02").NotPlaced));
        Assert.Equal("2021-02=2", record.Ask("count activities where kind = visit overlapping 2021-01..2021-03 by month").Cells());
        Assert.Equal(("0", 1L), (record.Ask("count activities where kind = visit overlapping 2021-01").Total, record.Ask("count activities where kind = visit overlapping 2021-01").NotPlaced));
        record.Add("membership", "m1", ("body", "compact"), ("organisation", "x"), ("from", "2020"), ("to", "2020-06-30"));
        Assert.Equal(("1", "0"), (record.Ask("count members at 2020-06-30").Total, record.Ask("count members at 2020-07-01").Total));
    }

    [Fact]
    public void Members_of_any_day_of_a_period_are_counted()
    {
        record.Batch("2021-03-10").Add("membership", "m1", ("body", "compact"), ("organisation", "x"), ("from", "2019-01-01"), ("to", "2020-06-30"))
            .Add("membership", "m2", ("body", "compact"), ("organisation", "y"), ("from", "2020-12-01"));
        Assert.Equal("2", record.Ask("count members overlapping 2020").Total);
        Assert.Equal("1", record.Ask("count members overlapping 2021").Total);
        Assert.Equal("1", record.Ask("count members at 2020-12-31").Total);
    }
}
