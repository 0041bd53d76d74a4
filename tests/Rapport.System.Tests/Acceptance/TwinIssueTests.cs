using System.Text.Json.Nodes;

namespace Rapport.System.Tests.Acceptance;

/// <summary>The issue of the invented office, of which every number is computed.</summary>
public sealed class TwinIssueTests(DemoRun demo)
{
    readonly JsonArray figures = JsonNode.Parse(File.ReadAllText(demo.File("out/twin-2025-11/figures.json")))!.AsArray(); // the demo made it

    [Fact]
    public void Every_number_is_computed_and_has_rows_behind_it()
    {
        Assert.True(figures.Count >= 30, $"{figures.Count} figures");
        Assert.All(figures, figure => Assert.Equal("computed", (string?)figure!["standing"]));
        Assert.All(figures, figure => Assert.NotEmpty(figure!["reading"]!["trace"]!.AsArray().SelectMany(cell => cell!["rows"]!.AsArray())));
        Assert.Empty(Directory.EnumerateFiles(Sample, "stated-figures.csv", SearchOption.AllDirectories));
    }

    [Theory]
    [InlineData("compact-entities", "43")]
    [InlineData("compact-entities-2022", "38")]
    [InlineData("working-groups", "8")]
    [InlineData("board-members", "21")]
    [InlineData("board-guests", "1")]
    [InlineData("functions", "5")]
    [InlineData("pillars-now", "4")]
    [InlineData("donors-to-date", "34")]
    public void What_is_promised_of_every_twin_is_in_its_issue(string figure, string total) => Assert.Equal(total, (string?)Reading(figure)["total"]);

    [Fact]
    public void The_number_of_entities_opens_to_their_memberships()
    {
        var rows = Reading("compact-entities")["trace"]![0]!["rows"]!.AsArray(); // traced
        Assert.Equal(43, rows.Count);
        Assert.All(rows, row => Assert.Equal("membership", (string?)row!["kind"]));
    }

    [Fact]
    public void The_numbers_of_the_demo_are_those_that_were_approved() => Publishing.Golden.Check("twin-2025-11.numbers.txt",
        string.Concat(figures.Select(figure => $"{figure!["name"]}: {figure["reading"]!["total"]}\n  {figure["reading"]!["sentence"]}\n")));

    [Fact]
    public void The_records_of_the_sample_are_those_of_a_twin_of_200_activities()
    {
        using var desk = new Desk();
        desk.Do(null, "generate", "--activities", "200");
        desk.Do(null, "export", "records", "--audience", "restricted", "--out", "exported");
        var tables = Directory.GetFiles(Path.Combine(Sample, "records")).Select(file => Path.GetFileName(file)).ToList();
        Assert.True(tables.Count >= 20, $"{tables.Count} tables");
        Assert.All(tables, table => Assert.Equal(File.ReadAllText(desk.File($"exported/{table}")), File.ReadAllText(Path.Combine(Sample, "records", table))));
    }

    [Fact]
    public void The_sample_is_loaded_like_any_other_and_keeps_its_promises()
    {
        using var desk = new Desk();
        desk.Do(null, "init", "--office", "twin", "--clock", "test");
        desk.Do(null, "load", Sample, "--reason", "the sample");
        Assert.Equal(("38", "43"), (desk.Ask("count members where body = COMPACT at 2022-06-30").Total(), desk.Ask("count members where body = COMPACT at 2025-11-30").Total()));
        Assert.Equal("34", desk.Ask("distinct donor of receipts").Total());
        desk.Do(null, "publish", "twin-2025-11", "--only", "html");
    }

    static string Sample => Path.Combine(Launcher.Root, "samples/twin-2025-11");

    JsonNode Reading(string figure) => figures.Single(f => (string?)f!["name"] == figure)!["reading"]!; // each is computed
}
