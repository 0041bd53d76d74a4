using System.Text.Json.Nodes;
using Rapport.Publishing;
using Rapport.Record;

namespace Rapport.System.Tests.Portal;

/// <summary>What changed in an answer between two states: told on a page in words and links, and as data as the command line tells it.</summary>
public sealed class ChangedTests(PortalRecords records)
{
    const string Sentence = "sum attendances of activities during 2025 by quarter", Since = "2025-09-30";

    static string Page(string sentence, string? since, string more = "") => $"/ask/changes?figure={Uri.EscapeDataString(sentence)}{(since is null ? "" : $"&since={since}")}{more}";

    [Theory]
    [InlineData("en")]
    [InlineData("ar")]
    public async Task Both_totals_open_and_each_record_says_when_and_why(string language)
    {
        var portal = await records.Twin;
        var page = await portal.Ask(Page(Sentence, Since, $"&language={language}"));
        Assert.Equal(200, page.Status);
        var states = page.Document.QuerySelectorAll("table.states tbody tr").Select(row => (Total: row.GetAttribute("data-total"), Href: row.QuerySelector("a.number")!.GetAttribute("href")!)).ToList(); // each has one
        Assert.Equal(2, states.Select(s => s.Total).Distinct().Count());
        foreach (var (total, href) in states)
        {
            var answer = await portal.Ask(href);
            Assert.Equal((200, total), (answer.Status, answer.Document.QuerySelector(".answer")?.GetAttribute("data-total")));
        }
        var changed = page.Document.QuerySelectorAll("ol.changes > li");
        Assert.NotEmpty(changed);
        string[] causes = [.. new[] { "new", "late", "correction", "reclassification", "withdrawal" }.Select(cause => Furniture.For(language)[$"portal.change.{cause}"])];
        Assert.All(changed.Where(record => record.QuerySelector("time") is not null), record => Assert.All(record.QuerySelectorAll("strong"), cause => Assert.Contains(cause.TextContent, causes)));
        Assert.Contains(changed, record => record.QuerySelector("time") is not null);
        Assert.All(changed.Take(5).SelectMany(record => record.QuerySelectorAll("a")), link => Assert.StartsWith("/activities/", link.GetAttribute("href")));
        Assert.NotEmpty(page.Document.QuerySelectorAll("table.differing tbody tr"));
    }

    [Theory]
    [InlineData(Sentence, Since)]
    [InlineData("count activities", "2025-06-30")]
    [InlineData("distinct country of activities during 2025", "2025-12-31")]
    [InlineData("count members by body top 3", "2024-12-31")]
    [InlineData("sum receipts where currency = USD during 2025 in USD", "2025-12-31")]
    public async Task As_data_it_is_what_the_command_line_tells_the_public(string sentence, string since)
    {
        var portal = await records.Twin;
        var told = Launcher.RunAt(EntryWords.Instant(PortalRecords.Now), Launcher.Root, ["figure", sentence, "--record", records.TwinRecord, "--audience", "public", "--changed-since", since, "--format", "json"]);
        Assert.Equal("", told.Error);
        var (all, given) = (JsonNode.Parse(told.Output)!, (await portal.Ask(Page(sentence, since, "&format=json"))).Json);
        var least = all["records"]!.AsArray().Take(1_000).Select(r => r!.ToJsonString()); // the portal tells so many
        Assert.Equal(least, given["records"]!.AsArray().Select(r => r!.ToJsonString()));
        foreach (var member in new[] { "change", "before", "after", "cells", "records_in_all" }) Assert.Equal(all[member]?.ToJsonString(), given[member]?.ToJsonString());
        Assert.Equal(given.ToJsonString(), (await portal.Ask($"/api/changes?figure={Uri.EscapeDataString(sentence)}&since={since}")).Json.ToJsonString());
        Assert.DoesNotContain(given["records"]!.AsArray().SelectMany(r => r!["versions"]!.AsArray()), version => version!["actor"] is not null || version["source"] is not null);
    }

    [Fact]
    public async Task Without_a_state_the_page_asks_for_one_and_offers_some()
    {
        var portal = await records.Twin;
        var page = await portal.Ask(Page("count activities", null));
        Assert.Equal(200, page.Status);
        Assert.Single(page.Document.QuerySelectorAll("input[name=since]"));
        var offered = page.Document.QuerySelectorAll("ul.offered a").Select(a => a.GetAttribute("href")!).ToList(); // links have one
        Assert.NotEmpty(offered);
        foreach (var href in offered) Assert.Equal(200, (await portal.Ask(href)).Status);
        Assert.Equal(200, (await portal.Ask("/figures/activities-held")).Document.QuerySelectorAll(".changes-link a").Select(a => portal.Ask(a.GetAttribute("href")!)).Single() is var asked ? (await asked).Status : 0);
    }

    [Fact]
    public async Task Where_nothing_changed_that_is_said()
    {
        var page = await (await records.Twin).Ask(Page("count activities", "2025-11-30", "&as-recorded=2025-11-30"));
        Assert.Equal(200, page.Status);
        Assert.Equal(["Nothing behind this number changed between the two."], page.Document.QuerySelectorAll(".empty").Select(e => e.TextContent));
    }

    [Theory]
    [InlineData("count activities", "2025-12-31", "&as-recorded=2025-06-30", 400, "changes-later")]
    [InlineData("count activities", "yesterday", "", 400, "as-recorded-invalid")]
    [InlineData("count activities", "1999-12-31", "", 404, "as-recorded-before")]
    [InlineData("count activities", null, "", 400, "parameter-missing")]
    [InlineData("count activities as recorded 2025-12-31", "2025-06-30", "", 400, "as-recorded-twice")]
    [InlineData("count activites", "2025-06-30", "", 400, "sentence-refused")]
    public async Task What_cannot_be_compared_is_refused(string sentence, string? since, string more, int status, string code)
    {
        var portal = await records.Twin;
        var data = await portal.Ask(Page(sentence, since, more).Replace("/ask/changes", "/api/changes", StringComparison.Ordinal));
        Assert.Equal((status, code), (data.Status, (string)data.Json["code"]!)); // a problem has one
        if (code != "parameter-missing") Assert.Equal(status, (await portal.Ask(Page(sentence, since, more))).Status);
    }
}
