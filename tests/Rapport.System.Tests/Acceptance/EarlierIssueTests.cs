using System.Text.Json.Nodes;

namespace Rapport.System.Tests.Acceptance;

/// <summary>An issue as it would have come out earlier, with a figure that itself says as recorded when.</summary>
public sealed class EarlierIssueTests
{
    [Fact]
    public void A_figure_that_says_when_knew_nothing_that_came_after_the_issue()
    {
        using var desk = new Desk();
        desk.Do(null, "init", "--office", "unoct", "--time-zone", "America/New_York", "--clock", "test");
        desk.Do("2021-03-02T15:00:00Z", "load", Path.Combine(Launcher.Root, "samples/unoct-2021-02"), "--reason", "the sample");
        Directory.CreateDirectory(desk.File("changed"));
        File.WriteAllText(desk.File("changed/figures.yml"), "activities-held:\n  sentence: count activities during 2021-02 as recorded 2021-06-30\n  status: provisional\n");
        desk.Do("2021-03-03T15:00:00Z", "load", "changed", "--reason", "as of the middle of the year");
        desk.Do("2021-05-03T15:00:00Z", "change", "activity", Desk.Training, "status=cancelled", "--reason", "the host withdrew");
        desk.Do("2021-08-03T15:00:00Z", "change", "activity", Desk.Training, "status=held", "--reason", "it was held after all");
        Assert.Equal(["11", "10", "10"], new[] { "2021-03-31", "2021-05-31", "2021-12-31" }.Select(state => Held(desk, "--as-recorded", state)));
        Assert.Equal("10", Held(desk));
    }

    static string? Held(Desk desk, params string[] options) =>
        JsonNode.Parse(desk.Publish(options).Figures)!.AsArray().Single(f => $"{f!["name"]}" == "activities-held")!["reading"]!.Total(); // the issue holds it
}
