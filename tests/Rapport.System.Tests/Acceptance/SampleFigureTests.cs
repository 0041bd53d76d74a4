namespace Rapport.System.Tests.Acceptance;

/// <summary>The figures of February 2021, asked of the demo's record.</summary>
public sealed class SampleFigureTests(DemoRun demo) : IDisposable
{
    readonly Desk desk = demo.Copy();

    public void Dispose() => desk.Dispose();

    /// <summary>The newsletter's own number of each activity; a part has none.</summary>
    static readonly Dictionary<string, int> Numbers = File.ReadLines(Path.Combine(Launcher.Root, "samples/unoct-2021-02/records/activities.csv")).Where(line => line.Contains(",newsletter:", StringComparison.Ordinal))
        .Select(line => line.Split(',')).ToDictionary(cells => cells[0], cells => int.Parse(cells[1].Split(':')[1]));

    [Fact]
    public void Activities_by_kind_are_eleven_and_open_to_exactly_those()
    {
        var answer = desk.Ask("count activities during 2021-02 by kind");
        Assert.Equal("11", answer.Total());
        Assert.Equal(
            ["advocacy-event: 1", "briefing: 2", "expert-meeting: 1", "meeting: 1", "study-visit: 1", "training: 3", "workshop-series: 1", "workshop: 1"],
            answer.Rows().Order(StringComparer.Ordinal));
        var traced = answer.Traced().ToDictionary(cell => cell.Keys, cell => string.Join(' ', cell.Ids.Select(id => Numbers[id]).Order()));
        Assert.Equal(
            ["advocacy-event 5", "briefing 2 4", "expert-meeting 1", "meeting 3", "study-visit 10", "training 8 9 11", "workshop 6", "workshop-series 7"],
            traced.Select(cell => $"{cell.Key} {cell.Value}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Activities_by_country_are_five_and_the_rest_has_none()
    {
        var answer = desk.Ask("count activities during 2021-02 by country");
        Assert.Equal(["GMB: 1", "MNG: 1", "PHL: 1", "SDN: 1", "TJK: 1", "(none): 6"], answer.Rows());
        Assert.Equal("11", answer.Total());
        Assert.False((bool)answer["parts_overlap"]!);
    }

    [Theory]
    [InlineData("pillar")]
    [InlineData("theme")]
    public void Activities_carry_nothing_that_the_source_does_not_give(string dimension) =>
        Assert.Equal(["(none): 11"], desk.Ask($"count activities during 2021-02 by {dimension}").Rows());

    [Fact]
    public void Activities_carry_no_shares()
    {
        var rows = desk.Ask("count activities during 2021-02 by country")["trace"]!.AsArray().SelectMany(cell => cell!["rows"]!.AsArray());
        Assert.All(rows, row => Assert.Equal("1", (string?)row!["share"]));
        foreach (var id in Numbers.Keys)
            Assert.DoesNotContain("share", desk.Do(null, "history", "activity", id, "--format", "json"), StringComparison.Ordinal);
    }

    [Fact]
    public void Attendances_are_twenty_nine() => Assert.Equal("29", desk.Ask("sum attendances of activities during 2021-02").Total());

    [Fact]
    public void Japan_gave_350000_and_the_day_is_not_stated()
    {
        var answer = desk.Ask("sum receipts during 2021-02 in USD by donor");
        Assert.Equal(["japan: 350000.00"], answer.Rows());
        Assert.Equal(("350000.00", 0), (answer.Total(), (int)answer["not_placed"]!));
        Assert.Contains("\"date\":\"2021-02\"", desk.Do(null, "history", "contribution", "japan-2021-02", "--format", "json"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_receipt_whose_day_is_not_stated_is_not_placed_in_some_days_of_its_month()
    {
        var answer = desk.Ask("sum receipts during 2021-02-01..2021-02-10 in USD");
        Assert.Equal(("0", 1), (answer.Total(), (int)answer["not_placed"]!));
    }
}
