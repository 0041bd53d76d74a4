using Rapport.Figures;
using Xunit;

namespace Rapport.Tests.Figures;

/// <summary>What a page prints of an answer that has many places.</summary>
public sealed class DisplayedReadingTests
{
    [Fact]
    public void Shares_of_rows_add_up_as_they_are_shown()
    {
        var shown = DisplayedReading.Of(Answer("shared count activities by country", "1", ["0.33333333", "0.33333333", "0.33333334"]));
        Assert.Equal(["0.33", "0.33", "0.34"], shown.Rows.Select(r => r.Value));
        Assert.Equal("1", shown.Total);
    }

    [Fact]
    public void The_rows_behind_a_share_add_up_to_it_where_all_are_there()
    {
        TraceRow[] rows = [.. Enumerable.Range(1, 3).Select(i => new TraceRow("activity", $"a{i}", 1, i, "A", "0.33333333", "0.33333333"))];
        var answer = Answer("shared count activities by country", "1", ["0.99999999", "0.00000001"]) with { Trace = [new CellTrace(["k0"], "value", rows), new CellTrace(["k1"], "value", rows) { Count = 9 }] };
        var shown = DisplayedReading.Of(answer);
        Assert.Equal(["1.00", "0.00"], shown.Rows.Select(r => r.Value));
        Assert.Equal(["0.34", "0.33", "0.33"], shown.Trace![0].Rows.Select(r => r.Contribution));
        Assert.Equal(["0.33", "0.33", "0.33"], shown.Trace[1].Rows.Select(r => r.Contribution));
        Assert.All(shown.Trace.SelectMany(t => t.Rows), r => Assert.Equal("0.33333333", r.Share));
    }

    /// <summary>A part that was rounded up has rows that come to what it shows, and what stands beside the total is rounded even where all else is whole.</summary>
    [Fact]
    public void Rows_come_to_what_their_part_shows()
    {
        TraceRow[] row = [new TraceRow("activity", "a1", 1, 1, "A", "0.33333333", "0.33333333")];
        var parts = Enumerable.Range(0, 3).Select(i => new CellTrace([$"k{i}"], "value", row) { Count = 1 });
        var shown = DisplayedReading.Of(Answer("shared count activities by country", "1", ["0.33333333", "0.33333333", "0.33333334"]) with { Trace = [.. parts] });
        Assert.Equal(shown.Rows.Select(r => r.Value), shown.Trace!.Select(t => t.Rows[0].Contribution));
        Assert.Equal("13.33", DisplayedReading.Of(Answer("average attendances of activities during 2021 by kind compared with year before", "15", ["10", "20"]) with { TotalBeside = "13.333333" }).TotalBeside);
    }

    [Fact]
    public void Ratios_are_told_to_two_places_and_small_ones_to_two_digits()
    {
        var shown = DisplayedReading.Of(Answer("sum attendances of activities / count activities by kind", "46.538095", ["44.484848", "46.5", "0.004567", "0", null]));
        Assert.Equal(["44.48", "46.50", "0.0046", "0.00", null], shown.Rows.Select(r => r.Value));
        Assert.Equal("46.54", shown.Total);
    }

    [Fact]
    public void Whole_numbers_and_money_stay_as_they_are()
    {
        Assert.Same(Readings.Kinds, DisplayedReading.Of(Readings.Kinds));
        var money = Answer("sum receipts by donor", "125000.125", ["125000.125"]) with { Currency = "KWD", Unit = "KWD" };
        Assert.Same(money, DisplayedReading.Of(money));
    }

    static Reading Answer(string sentence, string? total, string?[] values) => Readings.Kinds with
    {
        Sentence = sentence,
        Total = total,
        Trace = null,
        Rows = [.. values.Select((v, i) => new ReadingRow([$"k{i}"], [$"K{i}"], v))],
    };
}
