using Rapport.Figures;
using Rapport.Record;
using Xunit;

namespace Rapport.Storage.Tests.Figures;

public sealed class AudienceTests : IDisposable
{
    readonly SmallRecord record = new();

    public void Dispose() => record.Dispose();

    [Fact]
    public void Rows_count_for_those_who_may_see_them()
    {
        record.Batch("2021-03-02").Activity("a1", "training", "2021-02-09").Activity("a2", "training", "2021-02-10", ("visibility", "office"))
            .Activity("a3", "training", "2021-02-11", ("visibility", "restricted"));
        Assert.Equal(["1", "1", "2", "3"], Enum.GetValues<Visibility>().Select(a => record.Ask("count activities", a).Total));
    }

    [Fact]
    public void An_embargo_holds_until_its_instant()
    {
        record.Batch("2021-03-02").Activity("a1", "training", "2021-02-09", ("embargo", "2021-04-01 00:00:00"));
        Assert.Equal(("0", "1"), (record.Ask("count activities", Visibility.Compact).Total, record.Ask("count activities").Total));
        record.Now = new DateTimeOffset(2021, 4, 1, 0, 0, 0, TimeSpan.Zero);
        Assert.Equal("1", record.Ask("count activities", Visibility.Public).Total);
    }

    /// <summary>Every way in which a row can show itself: in a count, a sum, a part, a condition, a trace, a name, and the number of the last batch.</summary>
    [Theory]
    [InlineData("2021-04-01T09:29:00Z", false)]
    [InlineData("2021-04-01T09:29:59.999999Z", false)]
    [InlineData("2021-04-01T09:30:00Z", true)]
    [InlineData("2021-04-01T09:31:00Z", true)]
    public void Under_embargo_a_row_shows_itself_nowhere_until_its_instant_and_everywhere_from_it_on(string now, bool isSeen)
    {
        (string, string) embargo = ("embargo", "2021-04-01 09:30:00");
        record.Batch("2021-03-02").Organisation("unodc", "Office on Drugs").Activity("a1", "training", "2021-02-09", ("countries", "KEN"), ("partners", "unodc"));
        record.Batch("2021-03-03").Organisation("unodc", "Office for Drugs and Crime", "UNODC", embargo).Activity("a2", "meeting", "2021-02-10", ("countries", "TJK"), ("attendances", "7"), embargo)
            .Add("activity-kind", "meeting", ("name", "Meeting"), embargo);
        record.Now = DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture);
        foreach (var audience in new[] { Visibility.Public, Visibility.Compact, Visibility.Office })
        {
            var (seen, reading) = (isSeen || audience == Visibility.Office, record.Ask("count activities by kind", audience, trace: true));
            Assert.Equal(seen ? "meeting=1 training=1 meeting:a2 training:a1 3" : "training=1 training:a1 2", $"{reading.Cells()} {reading.Behind()} {reading.AsRecorded.Sequence}");
            Assert.Equal(seen ? "Meeting" : "training", reading.Rows[0].Labels[0]);
            Assert.Equal(seen ? "7" : null, record.Ask("sum attendances of activities", audience).Total);
            Assert.Equal(seen ? "2" : "1", record.Ask("distinct country of activities", audience).Total);
            Assert.Equal(seen ? "1" : "0", record.Ask("count activities where country = TJK", audience).Total);
            Assert.Equal(seen ? "Office for Drugs and Crime" : "unodc", record.Ask("count activities where has partner by partner", audience).Rows[0].Labels[0]);
            if (seen) Assert.Equal("1", record.Ask("count activities where partner = UNODC", audience).Total);
        }
    }

    [Fact]
    public void As_of_a_past_state_the_versions_then_in_force_count()
    {
        record.Batch("2021-03-02").Activity("a1", "training", "2021-02-09");
        var then = record.Sequence;
        record.Batch("2021-03-03").Activity("a1", "workshop", "2021-02-09").Activity("a2", "workshop", "2021-02-09", ("status", "cancelled"));
        record.Batch("2021-03-04").Activity("a1", "workshop", "2021-02-09", ("withdrawn", "yes"));
        Assert.Equal("", record.Ask("count activities by kind", asOf: 1).Cells());
        Assert.Equal("training=1", record.Ask("count activities by kind", asOf: then).Cells());
        Assert.Equal("workshop=1", record.Ask("count activities by kind", asOf: then + 2).Cells());
        Assert.Equal("0", record.Ask("count activities").Total);
    }

    [Fact]
    public void What_is_made_less_public_leaves_every_past_state_too()
    {
        record.Batch("2021-03-02").Activity("a1", "training", "2021-02-09");
        var then = record.Sequence;
        record.Batch("2021-03-03").Activity("a1", "training", "2021-02-09", ("visibility", "restricted"));
        foreach (var audience in new[] { Visibility.Public, Visibility.Compact, Visibility.Office })
        {
            Assert.Equal("0", record.Ask("count activities", audience, then).Total);
            Assert.Empty(record.Ask("count activities by kind", audience, then, trace: true).Trace!);
        }
        Assert.Equal("1", record.Ask("count activities", Visibility.Restricted, then).Total);
    }

    [Fact]
    public void What_is_made_more_public_stays_hidden_where_it_was()
    {
        record.Batch("2021-03-02").Activity("a1", "training", "2021-02-09", ("visibility", "office"));
        var then = record.Sequence;
        record.Batch("2021-03-03").Activity("a1", "training", "2021-02-09");
        Assert.Equal("0", record.Ask("count activities", Visibility.Public, then).Total);
        Assert.Equal("1", record.Ask("count activities", Visibility.Public).Total);
    }

    [Fact]
    public void Sequence_and_version_are_counted_among_what_the_audience_sees()
    {
        record.Batch("2021-03-02").Activity("hidden", "training", "2021-02-09", ("visibility", "office"));
        record.Batch("2021-03-03").Activity("a1", "training", "2021-02-09", ("visibility", "office"));
        record.Batch("2021-03-04").Activity("a1", "training", "2021-02-09").Activity("a2", "training", "2021-02-10");
        record.Batch("2021-03-05").Activity("a2", "training", "2021-02-12");
        record.Batch("2021-03-06").Activity("late", "training", "2021-02-09", ("visibility", "office"));
        var seen = record.Ask("count activities", Visibility.Public, trace: true);
        Assert.Equal(new RecordedAsOf(3, new DateTimeOffset(2021, 3, 5, 12, 0, 0, TimeSpan.Zero)), seen.AsRecorded);
        Assert.Equal("a1 1 2, a2 2 3", Numbers(seen));
        var all = record.Ask("count activities where month = 2021-02", Visibility.Restricted, trace: true);
        Assert.Equal(7, all.AsRecorded.Sequence);
        Assert.Equal("a1 2 4, hidden 1 2, late 1 7, a2 2 6", Numbers(all));
    }

    [Fact]
    public void As_of_a_past_state_the_last_batch_seen_then_is_told()
    {
        record.Batch("2021-03-02").Activity("a1", "training", "2021-02-09");
        record.Batch("2021-03-03").Activity("a2", "training", "2021-02-09");
        Assert.Equal(2, record.Ask("count activities", Visibility.Public, asOf: 2).AsRecorded.Sequence);
        Assert.Equal(2, record.Ask("count activities", Visibility.Restricted, asOf: 2).AsRecorded.Sequence);
        Assert.Equal(3, record.Ask("count activities", Visibility.Public).AsRecorded.Sequence);
    }

    /// <summary>The same public record with and without what is withheld, in all renderings.</summary>
    [Fact]
    public void What_is_withheld_changes_nothing_that_the_public_reads()
    {
        using var open = new SmallRecord();
        foreach (var small in new[] { record, open })
        {
            var hides = small == record;
            small.Batch("2021-03-02").Add("activity-kind", "training", ("name", """{"en":"Training"}"""));
            if (hides) small.Add("activity-kind", "secret", ("name", "Secret"), ("visibility", "office")).Batch("2021-03-03").Activity("a0", "secret", "2021-02-01", ("visibility", "restricted"));
            small.Batch("2021-03-04").Activity("a1", "training", "2021-02-09", ("countries", "SDN;TJK"));
            if (hides) small.Activity("a9", "training", "2021-02-09", ("countries", "MNG"), ("visibility", "compact"));
        }
        foreach (var sentence in new[] { "count activities by kind", "count activities by country top 1", "distinct country of activities" })
            Assert.Equal(ReadingJson.Write(open.Ask(sentence, Visibility.Public, trace: true)), ReadingJson.Write(record.Ask(sentence, Visibility.Public, trace: true)));
        Assert.Equal(open.Refused("count activities where kind = secret", Visibility.Public), record.Refused("count activities where kind = secret", Visibility.Public));
    }

    [Fact]
    public void A_withheld_kind_is_named_by_its_key_alone_and_can_still_be_asked_for()
    {
        record.Batch("2021-03-02").Add("activity-kind", "training", ("name", "Training"), ("visibility", "office")).Activity("a1", "training", "2021-02-09");
        Assert.Equal("training", record.Ask("count activities by kind", Visibility.Public).Rows[0].Labels[0]);
        Assert.Equal("Training", record.Ask("count activities by kind").Rows[0].Labels[0]);
        Assert.Equal("1", record.Ask("count activities where kind = training", Visibility.Public).Total);
    }

    [Fact]
    public void A_programme_that_is_withheld_lends_no_function()
    {
        record.Batch("2021-03-02").Add("programme", "p", ("name", "P"), ("functions", "capacity"), ("visibility", "office"))
            .Activity("a1", "training", "2021-02-09", ("programme", "p"));
        Assert.Equal("(none)=1", record.Ask("count activities by function", Visibility.Public).Cells());
        Assert.Equal("capacity=1", record.Ask("count activities by function").Cells());
    }

    [Fact]
    public void Unknown_and_ambiguous_values_are_refused_at_their_place()
    {
        record.Batch("2021-03-02").Add("organisation", "unodc", ("kind", "un-entity"), ("name", "Office on Drugs"), ("acronym", "UNODC"))
            .Add("organisation", "eu-1", ("kind", "x"), ("name", "One"), ("acronym", "EU")).Add("organisation", "eu-2", ("kind", "x"), ("name", "Two"), ("acronym", "EU"));
        Assert.Equal("""
            count activities where partner = unodd
                                             ^^^^^
            found unodd, expected the id, the acronym or, in double quotes, the name of an organisation on the record. Did you mean unodc?
            """, record.Refused("count activities where partner = unodd"));
        Assert.Equal("""
            count activities where partner in (UNODC, EU)
                                                      ^^
            EU means more than one: eu-1, eu-2. Write the id.
            """, record.Refused("count activities where partner in (UNODC, EU)"));
        Assert.Equal("""
            count activities where partner = "Office on Drug"
                                             ^^^^^^^^^^^^^^^^
            found "Office on Drug", expected the id, the acronym or, in double quotes, the name of an organisation on the record. Did you mean "Office on Drugs"?
            """, record.Refused("count activities where partner = \"Office on Drug\""));
    }

    static string Numbers(Reading reading) => string.Join(", ", reading.Trace![0].Rows.Select(r => $"{r.Id} {r.Version} {r.Sequence}"));
}
