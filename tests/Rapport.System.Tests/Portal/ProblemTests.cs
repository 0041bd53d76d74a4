namespace Rapport.System.Tests.Portal;

/// <summary>What a reader, and what a program, is told when there is no answer.</summary>
public sealed class ProblemTests(PortalRecords records)
{
    public static TheoryData<string, int, string> Problems => new()
    {
        { "/nowhere", 404, "not-found" }, { "/activities/nowhere", 404, "not-found" }, { "/activities/Not%20An%20Id", 404, "not-found" },
        { "/activities?view=upside-down", 400, "filter-invalid" }, { "/activities?kind=%27", 400, "filter-invalid" }, { "/activities?page=0", 400, "number-invalid" },
        { "/activities?format=nothing", 400, "format-unknown" }, { "/activities?partner=nobody-of-that-name", 400, "sentence-refused" }, { "/?as-recorded=yesterday", 400, "as-recorded-invalid" }, { "/?as-recorded=2001-01-01", 404, "as-recorded-before" },
    };

    /// <summary>RFC 9457, and nothing that tells of the program.</summary>
    [Theory]
    [MemberData(nameof(Problems))]
    public async Task A_program_is_told_in_one_shape(string path, int status, string code)
    {
        var answer = await (await records.Twin).Ask(path, ("Accept", "application/json"));
        Assert.Equal((status, "application/problem+json"), (answer.Status, answer.Type));
        var said = answer.Json.AsObject();
        Assert.Equal(["type", "title", "status", "detail", "code"], said.Select(p => p.Key));
        Assert.Equal((status, code), ((int)said["status"]!, (string)said["code"]!)); // one of the five
        Assert.DoesNotContain("portal.problem", answer.Text, StringComparison.Ordinal);
        Assert.True(((string)said["detail"]!).Length > 20, answer.Text); // as above
    }

    [Fact]
    public async Task Whatever_is_asked_of_the_interface_for_programs_is_told_in_the_same_shape()
    {
        var answer = await (await records.Twin).Ask("/api/nowhere");
        Assert.Equal((404, "application/problem+json"), (answer.Status, answer.Type));
    }

    [Theory]
    [MemberData(nameof(Problems))]
    public async Task A_reader_is_told_in_each_language_and_finds_the_way_home(string path, int status, string code)
    {
        Assert.NotEmpty(code);
        foreach (var language in new[] { "en", "ar", "es", "fr", "ru", "zh" })
        {
            var page = await (await records.Twin).Ask($"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}language={language}");
            Assert.Equal((path, status, true, language), (path, page.Status, page.IsHtml, page.Document.DocumentElement.GetAttribute("lang")));
            Assert.Contains(page.Document.QuerySelectorAll("main a[href]").Select(a => a.GetAttribute("href")), link => link == $"/?language={language}");
            Assert.Equal("no-cache", page.Header("Cache-Control")!.Split(", ")[^1]); // every answer says
            Assert.Null(page.Header("ETag"));
            Assert.Single(page.Document.QuerySelectorAll("h1"));
        }
    }

    [Fact]
    public async Task In_another_language_the_words_are_others()
    {
        var portal = await records.Twin;
        var english = (await portal.Ask("/nowhere?language=en")).Document.QuerySelector("h1")!.TextContent; // a page has one
        foreach (var language in new[] { "ar", "es", "fr", "ru", "zh" })
            Assert.NotEqual(english, (await portal.Ask($"/nowhere?language={language}")).Document.QuerySelector("h1")!.TextContent); // as above
    }

    [Fact]
    public async Task Whether_it_lives_and_is_ready_is_told_to_who_keeps_it_running()
    {
        var portal = await records.Twin;
        foreach (var path in new[] { "/health/live", "/health/ready" })
        {
            var answer = await portal.Ask(path);
            Assert.Equal((200, "text/plain"), (answer.Status, answer.Type));
            Assert.True(answer.Header("Cache-Control") is null or "no-store" or "public, no-cache", answer.Header("Cache-Control"));
        }
    }
}
