using Rapport.Figures;
using Rapport.Record;
using Xunit;

namespace Rapport.Storage.Tests.Figures;

/// <summary>Merged records: references stay as they are, figures resolve them.</summary>
public sealed class MergeTests : IDisposable
{
    readonly SmallRecord record = new();

    public MergeTests() => record.Batch("2021-03-02")
        .Organisation("japan", "Japan", "JPN").Organisation("nippon", "Nippon").Organisation("qatar", "Qatar")
        .Receipt("r1", "japan", "100", "USD", "2021-02").Receipt("r2", "nippon", "50", "USD", "2021-02").Receipt("r3", "qatar", "7", "USD", "2021-02")
        .Activity("a1", "training", "2021-02-09", ("partners", "nippon;japan")).Activity("a2", "training", "2021-02-10", ("partners", "nippon"));

    public void Dispose() => record.Dispose();

    /// <summary>The same organisation with another beside it that stands for it, or none.</summary>
    SmallRecord Merge(string id, string? into, string visibility = "public") =>
        record.Organisation(id, id[..1].ToUpperInvariant() + id[1..], null, [("visibility", visibility), .. into is null ? [] : new[] { ("merged_into", into) }]);

    [Fact]
    public void Two_merged_donors_are_one_from_that_moment_and_not_before()
    {
        var then = record.Sequence;
        record.Batch("2021-03-03");
        Merge("nippon", "japan");
        Assert.Equal(("3", "2"), (record.Ask("distinct donor of receipts", asOf: then).Total, record.Ask("distinct donor of receipts").Total));
        var reading = record.Ask("sum receipts in USD by donor", trace: true);
        Assert.Equal("japan=150.00 qatar=7.00", reading.Cells());
        Assert.Equal("japan:r1,r2 qatar:r3", reading.Behind());
        Assert.Equal("Japan", reading.Rows[0].Labels[0]);
        Assert.Equal("japan=150.00 (others)=7.00", record.Ask("sum receipts in USD by donor top 1").Cells());
        Assert.Equal("japan japan qatar", string.Join(' ', record.Ask("distinct donor of receipts", trace: true).Trace![0].Rows.Select(r => r.Contribution)));
    }

    [Fact]
    public void Undoing_a_merge_restores_both()
    {
        Merge("nippon", "japan");
        var then = record.Sequence;
        Merge("nippon", null);
        Assert.Equal(("2", "3"), (record.Ask("distinct donor of receipts", asOf: then).Total, record.Ask("distinct donor of receipts").Total));
        Assert.Equal("japan=100.00 nippon=50.00 qatar=7.00", record.Ask("sum receipts in USD by donor").Cells());
    }

    [Fact]
    public void A_merged_record_is_not_counted_in_its_own_set()
    {
        Merge("nippon", "japan");
        var reading = record.Ask("count organisations", trace: true);
        Assert.Equal(("2", ":japan,qatar"), (reading.Total, reading.Behind()));
    }

    /// <summary>A row that was entered twice and merged gives its seats once, and a rate that was mistyped and merged into the right one converts nothing.</summary>
    [Fact]
    public void What_was_merged_adds_nothing_and_converts_nothing()
    {
        record.Batch("2021-03-03").Activity("seats", "visit", "2021-02-10").Add("attendance", "s1", ("activity", "seats"), ("count", "10")).Add("attendance", "s2", ("activity", "seats"), ("count", "10"), ("merged_into", "s1"));
        Assert.Equal(("10", "10"), (record.Ask("sum attendances").Total, record.Ask("sum attendances of activities where kind = visit").Total));
        Assert.Equal("0", record.Ask("count activities where kind = visit and attendances >= 15").Total);
        record.Rate("eur-1", "EUR", "2021-02-01", "0.8").Add("rate", "eur-2", ("currency", "EUR"), ("from", "2021-02-02"), ("units_per_usd", "0.08"), ("merged_into", "eur-1")).Receipt("euros", "qatar", "80", "EUR", "2021-02-10");
        Assert.Equal("100.00", record.Ask("sum receipts where currency = EUR in USD at rates of 2021-03-01").Total);
    }

    [Fact]
    public void A_row_that_names_both_counts_once_for_the_record_that_stands()
    {
        Merge("nippon", "japan");
        var reading = record.Ask("count activities by partner", trace: true);
        Assert.Equal("japan=2", reading.Cells());
        Assert.Equal("japan:a1,a2", reading.Behind());
        Assert.False(reading.PartsOverlap);
        Assert.Equal("1", record.Ask("distinct partner of activities").Total);
    }

    [Theory]
    [InlineData("donor = nippon")]
    [InlineData("donor = \"Nippon\"")]
    [InlineData("donor = japan")]
    [InlineData("donor = JPN")]
    [InlineData("not donor != nippon")]
    [InlineData("donor in (nippon, japan)")]
    public void A_merged_record_is_asked_for_by_either_name(string condition)
    {
        Merge("nippon", "japan");
        Assert.Equal("150.00", record.Ask($"sum receipts where {condition} in USD").Total);
    }

    [Fact]
    public void A_name_that_both_bear_means_one_record_once_they_are_merged()
    {
        record.Organisation("jp", "Empire", "JPN");
        Assert.Contains("jpn means more than one: japan, jp.", record.Refused("count receipts where donor = jpn"), StringComparison.Ordinal);
        record.Organisation("jp", "Empire", "JPN", ("merged_into", "japan"));
        Assert.Equal("1", record.Ask("count receipts where donor = jpn").Total);
    }

    [Fact]
    public void Merges_are_followed_to_their_end()
    {
        Merge("qatar", "nippon");
        Merge("nippon", "japan");
        Assert.Equal("japan=157.00", record.Ask("sum receipts in USD by donor").Cells());
        Assert.Equal("157.00", record.Ask("sum receipts where donor = qatar in USD").Total);
        Assert.Equal("1", record.Ask("count organisations").Total);
    }

    [Fact]
    public void In_a_cycle_the_smallest_id_stands_for_all()
    {
        Merge("qatar", "nippon");
        Merge("nippon", "japan");
        record.Organisation("japan", "Japan", "JPN", ("merged_into", "qatar"));
        Assert.Equal("japan=157.00", record.Ask("sum receipts in USD by donor").Cells());
        Assert.Equal((":japan", "1"), (record.Ask("count organisations", trace: true).Behind(), record.Ask("distinct partner of activities").Total));
        Merge("qatar", "qatar");
        Assert.Equal("qatar=157.00", record.Ask("sum receipts in USD by donor").Cells());
    }

    [Fact]
    public void What_is_reached_through_a_merged_record_is_what_its_standing_record_has()
    {
        record.Add("function", "f1", ("name", "One")).Add("function", "f2", ("name", "Two")).Add("function", "f3", ("name", "Three"), ("merged_into", "f1"))
            .Add("programme", "p1", ("name", "P"), ("functions", "f1;f3")).Add("programme", "p2", ("name", "Q"), ("functions", "f2"), ("merged_into", "p1"))
            .Activity("a3", "training", "2021-02-11", ("programme", "p2")).Activity("a4", "training", "2021-02-12", ("programme", "p1"));
        Assert.Equal("f1=2 (none)=2", record.Ask("count activities by function").Cells());
        Assert.Equal("p1=2 (none)=2", record.Ask("count activities by programme").Cells());
        Assert.Equal("2", record.Ask("count activities where function = f3").Total);
        Assert.Equal("0", record.Ask("count activities where function = f2").Total);
    }

    [Fact]
    public void Two_dimensions_resolve_each_by_its_own_kind()
    {
        Merge("nippon", "japan");
        record.Add("project", "x", ("name", "X"), ("merged_into", "y")).Add("project", "y", ("name", "Y"))
            .Add("contribution", "r4", ("kind", "receipt"), ("donor", "nippon"), ("project", "x"), ("amount", "1"), ("currency", "USD"));
        Assert.Equal("japan/y=1 japan/(none)=2 qatar/(none)=1", record.Ask("count receipts by donor, project").Cells());
    }

    [Fact]
    public void A_merge_that_the_audience_may_not_see_does_not_exist_for_it()
    {
        Merge("nippon", "japan");
        record.Organisation("hidden", "Hidden", null, ("visibility", "office"), ("merged_into", "qatar")).Receipt("r4", "hidden", "1", "USD", "2021-02");
        Assert.Equal("hidden=1.00 japan=150.00 qatar=7.00", string.Join(' ', record.Ask("sum receipts in USD by donor", Visibility.Public).Cells().Split(' ').Order(StringComparer.Ordinal)));
        Assert.Equal("japan=150.00 qatar=8.00", record.Ask("sum receipts in USD by donor").Cells());
    }

    [Fact]
    public void Where_the_record_that_stands_is_withheld_its_id_alone_is_told()
    {
        record.Organisation("hidden", "Hidden", null, ("visibility", "office"));
        Merge("qatar", "hidden");
        var reading = record.Ask("sum receipts where donor in (qatar, hidden) in USD by donor", Visibility.Public);
        Assert.Equal(("hidden=7.00", "hidden"), (reading.Cells(), reading.Rows[0].Labels[0]));
        Assert.Equal("Hidden", record.Ask("sum receipts where donor = qatar in USD by donor").Rows[0].Labels[0]);
    }

    [Fact]
    public void A_merge_that_was_made_less_public_leaves_every_past_state_too()
    {
        Merge("nippon", "japan");
        var then = record.Sequence;
        Merge("nippon", null, "office");
        Assert.Equal(("3", "2"), (record.Ask("distinct donor of receipts", Visibility.Public, then).Total, record.Ask("distinct donor of receipts", Visibility.Office, then).Total));
    }

    [Fact]
    public void A_merge_under_embargo_holds_for_the_public_from_its_instant_on()
    {
        record.Organisation("nippon", "Nippon", null, ("merged_into", "japan"), ("embargo", "2021-04-01 09:30:00"));
        foreach (var (now, donors) in new[] { ("09:29:59.999999", "3"), ("09:30:00", "2") })
        {
            record.Now = DateTimeOffset.Parse($"2021-04-01T{now}Z", System.Globalization.CultureInfo.InvariantCulture);
            Assert.Equal((donors, donors, "2"), (record.Ask("distinct donor of receipts", Visibility.Public).Total,
                record.Ask("distinct donor of receipts", Visibility.Compact).Total, record.Ask("distinct donor of receipts").Total));
        }
    }

    /// <summary>The same public record with and without a merge that only the office sees, in all that a reading says.</summary>
    [Fact]
    public void A_withheld_merge_changes_nothing_that_the_public_reads()
    {
        using var open = new MergeTests();
        foreach (var each in new[] { this, open })
        {
            if (each == this) record.Batch("2021-03-03").Organisation("secret", "Secret", null, ("visibility", "office")).Organisation("secret", "Secret", null, ("visibility", "office"), ("merged_into", "japan"));
            each.record.Batch("2021-03-04");
            each.Merge("nippon", "japan");
        }
        foreach (var sentence in new[] { "sum receipts in USD by donor", "count organisations", "distinct partner of activities", "count receipts where donor = nippon" })
            Assert.Equal(ReadingJson.Write(open.record.Ask(sentence, Visibility.Public, trace: true)), ReadingJson.Write(record.Ask(sentence, Visibility.Public, trace: true)));
    }
}
