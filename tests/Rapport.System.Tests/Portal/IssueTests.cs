using System.Text.Json.Nodes;

namespace Rapport.System.Tests.Portal;

/// <summary>An issue on the portal leads on to the portal.</summary>
public sealed class IssueTests(PortalRecords records)
{
    [Theory]
    [InlineData("en")]
    [InlineData("ar")]
    public async Task Rows_that_do_not_fit_are_on_the_page_of_the_sentence(string language)
    {
        var portal = await records.Twin;
        var receipt = (await portal.Ask($"/issues/twin-2025-11?language={language}")).Document.GetElementById("receipt-activities-held")!; // its issue has it
        var link = receipt.QuerySelector("tr.more a")!.GetAttribute("href")!; // it has more rows than are shown
        var answer = (await portal.Ask(link)).Document;
        Assert.Equal((language, $"/ask?figure=count%20activities%20during%202025-11&language={language}#made"), (answer.DocumentElement.GetAttribute("lang"), link));
        Assert.Equal(12, answer.QuerySelectorAll(".receipt tbody a").Length);
    }

    [Fact]
    public async Task As_recorded_then_they_are_on_its_page_as_recorded_then()
    {
        var portal = await records.Twin;
        var links = (await portal.Ask("/issues/twin-2025-11?as-recorded=2026-01-12")).Document.QuerySelectorAll("tr.more a").Select(a => a.GetAttribute("href")!).ToList(); // selected links
        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.Contains("as-recorded=2026-01-12#made", link, StringComparison.Ordinal));
        foreach (var link in links) Assert.Equal((link, 200), (link, (await portal.Ask(link)).Status));
    }

    /// <summary>One of its figures says itself as recorded when, and stays as recorded then.</summary>
    [Fact]
    public async Task A_figure_that_says_when_does_not_stand_in_the_way_of_an_earlier_state()
    {
        var portal = await records.Twin;
        var (now, then) = (await Upcoming(portal, ""), await Upcoming(portal, "?as-recorded=2026-01-12"));
        Assert.EndsWith(" as recorded 2025-11-30", $"{then["sentence"]}", StringComparison.Ordinal);
        Assert.Equal($"{now["total"]}", $"{then["total"]}");
    }

    static async Task<JsonNode> Upcoming(PortalServer portal, string state) =>
        (await portal.Ask($"/issues/twin-2025-11/figures.json{state}")).Json.AsArray().Single(f => $"{f!["name"]}" == "upcoming")!["reading"]!; // the issue holds it
}
