using Rapport.Figures;
using Rapport.Figures.Sentences;
using Rapport.Figures.Sets;
using Rapport.Record;
using Xunit;

namespace Rapport.Storage.Tests.Figures;

/// <summary>Seats by those who took them: rows that stand with their activity, for the office alone.</summary>
public sealed class AttendanceTests : IDisposable
{
    readonly SmallRecord record = new();

    public AttendanceTests() => record.Batch("2021-03-02").Add("activity-kind", "training", ("name", "Training"), ("order", "1"))
        .Activity("a1", "training", "2021-02-09", ("attendances", "30")).Activity("a2", "meeting", "2021-03-01")
        .Activity("a3", "training", "2021-03-02").Activity("a4", "training", "2021-02-20", ("status", "cancelled"));

    public void Dispose() => record.Dispose();

    SmallRecord Seats(string id, string activity, int count, string? gender = null, string? country = null, string? type = null, string visibility = "office") =>
        record.Add("attendance", id, [("activity", activity), ("count", $"{count}"), ("visibility", visibility), .. gender is null ? [] : new[] { ("gender", gender) },
            .. country is null ? [] : new[] { ("country", country) }, .. type is null ? [] : new[] { ("organisation_type", type) }]);

    void SomeSeats()
    {
        Seats("s1", "a1", 12, "female", "KEN", "ministry");
        Seats("s2", "a1", 8, "male", "KEN");
        Seats("s3", "a2", 5, "female", "TJK");
        Seats("s4", "a4", 100, "male", "KEN");
    }

    [Fact]
    public void Seats_are_split_by_who_took_them()
    {
        SomeSeats();
        var reading = record.Ask("sum attendances by gender", trace: true);
        Assert.Equal(("female=17 male=8", "25", "attendances"), (reading.Cells(), reading.Total, reading.Unit));
        Assert.Equal("female:s1,s3 male:s2", reading.Behind());
        Assert.Equal(["12", "5"], reading.Trace![0].Rows.Select(r => r.Contribution));
        Assert.Equal("KEN=20 TJK=5", record.Ask("sum attendances by country").Cells());
        Assert.Equal("africa=20 asia=5", record.Ask("sum attendances by region").Cells());
        Assert.Equal("ministry=12 (none)=13", record.Ask("sum attendances by organisation type").Cells());
        Assert.Equal("training=20 meeting=5", record.Ask("sum attendances by kind").Cells());
        Assert.Equal("a1=20 a2=5", record.Ask("sum attendances by activity").Cells());
        Assert.Equal("2", record.Ask("distinct country of attendances").Total);
    }

    [Fact]
    public void A_row_stands_in_time_where_its_activity_does()
    {
        SomeSeats();
        Assert.Equal("2021-02=20 2021-03=5", record.Ask("sum attendances by month").Cells());
        Assert.Equal("female=12 male=8", record.Ask("sum attendances during 2021-02 by gender").Cells());
        record.Activity("a2", "meeting", "2021");
        var reading = record.Ask("sum attendances during 2021-02");
        Assert.Equal(("20", 1L), (reading.Total, reading.NotPlaced));
    }

    [Fact]
    public void Rows_of_parts_and_of_activities_not_held_do_not_count()
    {
        SomeSeats();
        record.Activity("a2", "meeting", "2021-03-01", ("part_of", "a1"));
        Assert.Equal("20", record.Ask("sum attendances").Total);
        record.Activity("a1", "training", "2021-02-09", ("withdrawn", "yes"));
        Assert.Equal("0", record.Ask("sum attendances").Total);
    }

    [Fact]
    public void Rows_of_a_merged_activity_count_for_the_one_that_stands()
    {
        SomeSeats();
        record.Activity("a2", "meeting", "2021-03-01", ("merged_into", "a3"));
        Assert.Equal("a1=20 a3=5", record.Ask("sum attendances by activity").Cells());
        Assert.Equal("training=25", record.Ask("sum attendances by kind").Cells());
        Assert.Equal("5", record.Ask("sum attendances where activity = a2").Total);
        Assert.Equal("35", record.Ask("sum attendances of activities").Total);
    }

    [Fact]
    public void The_seats_of_activities_are_as_stated_else_as_their_rows_add_up()
    {
        SomeSeats();
        Seats("s5", "a2", 1);
        var reading = record.Ask("sum attendances of activities", trace: true);
        Assert.Equal(("36", 1L), (reading.Total, reading.NotStated));
        Assert.Equal(["a1 30", "a2 6", "a3 "], reading.Trace![0].Rows.Select(r => $"{r.Id} {r.Contribution}"));
        Assert.Equal("training=30 meeting=6", record.Ask("sum attendances of activities by kind").Cells());
        Assert.Equal("training=30 (others)=6", record.Ask("sum attendances of activities by kind top 1").Cells());
        Assert.Equal("1", record.Ask("count activities where attendances < 30").Total);
        Assert.Equal("2", record.Ask("count activities where has attendances").Total);
        Assert.Equal("2", record.Ask("count activities where not attendances >= 30").Total);
    }

    [Fact]
    public void As_of_a_past_state_the_rows_then_recorded_count()
    {
        Seats("s1", "a2", 5);
        var then = record.Sequence;
        Seats("s1", "a2", 7);
        Assert.Equal(("35", "37"), (record.Ask("sum attendances of activities", asOf: then).Total, record.Ask("sum attendances of activities").Total));
        Assert.Equal(("5", "7"), (record.Ask("sum attendances", asOf: then).Total, record.Ask("sum attendances").Total));
    }

    [Fact]
    public void Rows_count_where_the_activity_is_seen()
    {
        SomeSeats();
        Seats("s6", "a2", 3, visibility: "restricted");
        record.Activity("a1", "training", "2021-02-09", ("visibility", "restricted"));
        Assert.Equal(("5", "28"), (record.Ask("sum attendances").Total, record.Ask("sum attendances", Visibility.Restricted).Total));
        Assert.Equal(("5", "28"), (record.Ask("sum attendances of activities").Total, record.Ask("sum attendances of activities", Visibility.Restricted).Total));
    }

    /// <summary>Every sentence that the catalogue gives for the set, asked of a record with the rows and of the same record without them.</summary>
    [Theory]
    [InlineData(Visibility.Public)]
    [InlineData(Visibility.Compact)]
    public void Nobody_outside_the_office_learns_anything_of_the_rows(Visibility audience)
    {
        using var without = new AttendanceTests();
        SomeSeats();
        string[] more = ["sum attendances of activities", "count activities where attendances < 30", "count activities where has attendances", "sum attendances of activities by kind"];
        var sentences = Catalogue.OfOffice.Describe().Where(e => e.Set == "attendances").Select(e => e.Example).Concat(more).ToList();
        Assert.True(sentences.Count > 10);
        foreach (var sentence in sentences)
            Assert.Equal(ReadingJson.Write(without.record.Ask(sentence, audience, trace: true)), ReadingJson.Write(record.Ask(sentence, audience, trace: true)));
        Assert.Equal("30", record.Ask("sum attendances of activities", audience).Total);
        foreach (var condition in new[] { "activity = a9", "gender = nobody" })
            Assert.Equal(Answer(without.record, condition, audience), Answer(record, condition, audience));
    }

    [Fact]
    public void Groups_of_seats_are_not_counted() => Assert.Equal("""
        count attendances by gender
              ^^^^^^^^^^^
        attendances stand in groups, and a count of groups says nothing of seats; add the seats up: sum attendances
        """, record.Refused("count attendances by gender"));

    static string Answer(SmallRecord record, string condition, Visibility audience)
    {
        try { return ReadingJson.Write(record.Ask($"sum attendances where {condition}", audience)); }
        catch (SentenceException refused) { return refused.Message; }
    }
}
