using Rapport.Figures;
using Rapport.Figures.Sentences;
using Rapport.Record;
using Xunit;

namespace Rapport.Storage.Tests.Figures;

/// <summary>Traces of at most so many rows a cell: the beginning of the whole trace, with the number of all.</summary>
public sealed class BoundedTraceTests : IDisposable
{
    readonly SmallRecord record = new();

    public BoundedTraceTests()
    {
        record.Batch("2021-03-02").Organisation("japan", "Japan").Organisation("nippon", "Nippon", null, ("merged_into", "japan"))
            .Add("programme", "p1", ("name", "P"), ("functions", "f1;f2"));
        for (var i = 0; i < 24; i++)
        {
            record.Activity($"a{i:00}", i % 3 == 0 ? "training" : $"kind-{i % 5}", i % 7 == 0 ? "2021-02" : $"2021-0{1 + i % 4}-{10 + i % 9}", ("countries", i % 4 == 0 ? "" : i % 2 == 0 ? "SDN;TJK;MNG" : "SDN"),
                ("partners", i % 5 == 0 ? "nippon;japan" : "qatar"), ("programme", i % 2 == 0 ? "p1" : "p2"), ("attendances", $"{i}"), ("visibility", i % 8 == 0 ? "office" : "public"));
            record.Receipt($"r{i:00}", i % 3 == 0 ? "japan" : i % 3 == 1 ? "nippon" : $"d{i}", i % 6 == 0 ? null : $"{i}.5", "USD", $"2021-02-{10 + i % 3}");
        }
        record.Batch("2021-03-03").Activity("a03", "training", "2021-02-11", ("countries", "SDN")).Activity("a05", "training", "2021-02-11", ("visibility", "restricted"));
    }

    public void Dispose() => record.Dispose();

    Reading Ask(string sentence, Visibility audience, int? rowsMax) =>
        FigureCalculator.Read(Sentence.Parse(sentence), record.Question(audience, trace: true) with { TraceBound = rowsMax is { } max ? new TraceBound(max) : null }, record);

    [Theory]
    [InlineData("count activities")]
    [InlineData("count activities during 1999")]
    [InlineData("count activities during 2021-02-01..2021-02-20")]
    [InlineData("count activities by kind")]
    [InlineData("count activities by country")]
    [InlineData("count activities by kind, country")]
    [InlineData("count activities by month, partner")]
    [InlineData("count activities by function")]
    [InlineData("count activities by kind top 2")]
    [InlineData("count activities by country top 1")]
    [InlineData("count activities by country, kind top 3")]
    [InlineData("count activities during 1999 by kind top 2")]
    [InlineData("distinct country of activities")]
    [InlineData("distinct country of activities during 2021-02-01..2021-02-20")]
    [InlineData("distinct month of activities by kind")]
    [InlineData("distinct country of activities by kind")]
    [InlineData("distinct country of activities by kind top 1")]
    [InlineData("distinct partner of activities by country top 1")]
    [InlineData("distinct donor of receipts")]
    [InlineData("sum attendances of activities")]
    [InlineData("sum attendances of activities by partner top 1")]
    [InlineData("sum receipts in USD")]
    [InlineData("sum receipts in USD by donor")]
    [InlineData("sum receipts in USD by donor top 1")]
    [InlineData("sum receipts by currency, month")]
    public void A_bounded_trace_begins_the_whole_one_and_tells_how_many_there_are(string sentence)
    {
        foreach (var audience in new[] { Visibility.Public, Visibility.Office, Visibility.Restricted })
        {
            var whole = Ask(sentence, audience, null);
            foreach (var max in new[] { 1, 2, 5, 1_000 })
            {
                var bounded = Ask(sentence, audience, max);
                Assert.Equal(ReadingJson.Write(whole with { Trace = [.. whole.Trace!.Select(t => t with { Rows = [.. t.Rows.Take(max)] })] }), ReadingJson.Write(bounded));
                Assert.Equal(whole.Trace!.Select(t => (long)t.Rows.Count), bounded.Trace!.Select(t => t.Count));
            }
        }
    }

    [Fact]
    public void Every_example_of_the_catalogue_has_a_bounded_trace()
    {
        record.Add("body", "compact", ("kind", "compact"), ("name", "Compact"));
        foreach (var entry in Rapport.Figures.Sets.Catalogue.OfOffice.Describe())
            Assert.All(Ask(entry.Example, Visibility.Office, 2).Trace!, cell => Assert.Equal(Math.Min(2, cell.Count), cell.Rows.Count));
    }

    [Fact]
    public void The_whole_trace_still_adds_up()
    {
        var whole = Ask("sum receipts in USD by donor top 1", Visibility.Office, null);
        Assert.Equal(whole.Rows.Select(r => r.Value), whole.Trace!.Select(t => $"{t.Rows.Sum(r => decimal.Parse(r.Contribution ?? "0", System.Globalization.CultureInfo.InvariantCulture)):0.00}"));
        Assert.Equal(whole.Trace!.Select(t => t.Count), whole.Trace!.Select(t => (long)t.Rows.Count));
    }

    [Theory]
    [InlineData("count activities by kind")]
    [InlineData("count activities by kind top 2")]
    [InlineData("sum attendances of activities / count activities by kind")]
    public void Of_more_cells_than_the_bound_none_tells_its_rows_and_all_how_many_there_are(string sentence)
    {
        var whole = Ask(sentence, Visibility.Office, 2);
        Reading Bounded(int cellsMax) => FigureCalculator.Read(Sentence.Parse(sentence), record.Question(Visibility.Office, trace: true) with { TraceBound = new TraceBound(2) { CellsMax = cellsMax } }, record);
        var (told, none) = (Bounded(whole.Rows.Count), Bounded(whole.Rows.Count - 1));
        Assert.Equal(ReadingJson.Write(whole), ReadingJson.Write(told));
        Assert.All(none.Trace!, cell => Assert.Empty(cell.Rows));
        Assert.Equal(whole.Trace!.Select(t => (string.Join('/', t.Keys), t.Part, t.Count)), none.Trace!.Select(t => (string.Join('/', t.Keys), t.Part, t.Count)));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(201)]
    public void Versions_are_numbered_among_those_that_are_seen_however_many_records_were_changed(int count)
    {
        for (var i = 0; i < count; i++)
            record.Activity($"v{i:000}", "briefing", "2021-02-20", ("visibility", i % 3 == 0 ? "office" : "public")).Activity($"v{i:000}", "briefing", "2021-02-21");
        var seen = Ask("count activities where kind = briefing", Visibility.Public, null).Trace![0].Rows;
        Assert.Equal(count, seen.Count);
        Assert.All(seen, (row, i) => Assert.Equal(i % 3 == 0 ? 1 : 2, row.Version));
        Assert.All(Ask("count activities where kind = briefing", Visibility.Restricted, null).Trace![0].Rows, row => Assert.Equal(2, row.Version));
    }

    [Fact]
    public void A_bound_is_at_least_one() => Assert.Throws<ArgumentOutOfRangeException>(() => new TraceBound(0));
}
