using Rapport.Record;
using Xunit;

namespace Rapport.Storage.Tests.Figures;

/// <summary>Activities that are parts of others: counted as parts, never among activities.</summary>
public sealed class PartTests : IDisposable
{
    readonly SmallRecord record = new();

    public PartTests() => record.Batch("2021-03-02")
        .Activity("course", "training", "2021-02-26", ("countries", "KEN"), ("attendances", "24"))
        .Activity("launch", "meeting", "2021-02-22", ("part_of", "course"), ("attendances", "10"))
        .Activity("visit", "training", "2021-03-01", ("part_of", "course"), ("status", "planned"));

    public void Dispose() => record.Dispose();

    [Fact]
    public void A_part_is_not_counted_among_activities_whatever_its_status()
    {
        Assert.Equal(("1", "0", "1"), (record.Ask("count activities").Total, record.Ask("count planned activities").Total, record.Ask("count all activities").Total));
        Assert.Equal("training=1", record.Ask("count activities by kind").Cells());
    }

    [Fact]
    public void Parts_are_counted_by_themselves_as_activities_are()
    {
        var reading = record.Ask("count parts by part of, kind", trace: true);
        Assert.Equal(("course/meeting=1", "course/meeting:launch"), (reading.Cells(), reading.Behind()));
        Assert.Equal(("COURSE", "parts"), (reading.Rows[0].Labels[0], reading.Unit));
        Assert.Equal(("2", "1"), (record.Ask("count all parts").Total, record.Ask("count planned parts where part of = course").Total));
    }

    [Fact]
    public void The_seats_of_a_part_are_not_added_to_those_of_activities() =>
        Assert.Equal(("24", "10"), (record.Ask("sum attendances of activities").Total, record.Ask("sum attendances of parts").Total));

    [Fact]
    public void An_activity_that_becomes_a_part_leaves_activities_from_then_on()
    {
        record.Activity("second", "training", "2021-02-27");
        var then = record.Sequence;
        record.Activity("second", "training", "2021-02-27", ("part_of", "course"));
        Assert.Equal(("2", "1"), (record.Ask("count activities", asOf: then).Total, record.Ask("count activities").Total));
        Assert.Equal(("1", "2"), (record.Ask("count parts", asOf: then).Total, record.Ask("count parts").Total));
    }

    [Fact]
    public void Parts_of_a_merged_activity_are_parts_of_the_one_that_stands()
    {
        record.Activity("copy", "training", "2021-02-26", ("merged_into", "course")).Activity("tour", "visit", "2021-02-25", ("part_of", "copy"));
        Assert.Equal("course=2", record.Ask("count parts by part of").Cells());
    }

    [Fact]
    public void A_part_under_embargo_is_seen_from_its_instant_on()
    {
        record.Activity("talk", "meeting", "2021-02-23", ("part_of", "course"), ("embargo", "2021-04-01 09:30:00"));
        foreach (var (now, parts) in new[] { ("2021-04-01T09:29:59.999999Z", "1"), ("2021-04-01T09:30:00Z", "2") })
        {
            record.Now = DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture);
            Assert.Equal((parts, parts, "2"), (record.Ask("count parts", Visibility.Public).Total, record.Ask("count parts", Visibility.Compact).Total, record.Ask("count parts").Total));
        }
    }

    [Fact]
    public void A_part_is_no_activity_for_those_who_may_not_see_the_whole()
    {
        record.Activity("course", "training", "2021-02-26", ("visibility", "office"));
        Assert.Equal(("0", "1"), (record.Ask("count activities", Visibility.Public).Total, record.Ask("count parts", Visibility.Public).Total));
    }
}
