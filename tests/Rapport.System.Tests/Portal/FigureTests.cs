namespace Rapport.System.Tests.Portal;

/// <summary>Every number on every page is the record's own answer to its sentence, for the public, at the state the page shows.</summary>
public sealed class FigureTests(PortalRecords records)
{
    static readonly string[] States = ["", "as-recorded=2023-06-30", "language=fr", "language=ar&as-recorded=2025-01-15T12:00:00Z", "as-recorded=2021-09-01&language=ru"];

    [Fact]
    [Trait("Heavy", "portal-figures")]
    public async Task Every_number_of_the_invented_office_is_the_records() => await Hold(await records.Twin, States);

    [Fact]
    [Trait("Heavy", "portal-figures")]
    public async Task Every_number_of_the_sample_is_the_records() => await Hold(await records.Sample, ["", "language=ar", "language=es"]);

    [Fact]
    public async Task A_number_that_is_not_the_records_would_be_seen()
    {
        var portal = await records.Twin;
        using var numbers = new ShownNumbers(portal.Options.Record, portal.Options.Now);
        var page = await portal.Ask("/");
        Assert.Empty(numbers.Faults(page));
        var total = page.Document.QuerySelector("[data-sentence='count activities by kind']")!.GetAttribute("data-total")!; // on the first page
        Assert.NotEmpty(numbers.Faults(Changed(page, $"data-total=\"{total}\"", "data-total=\"1234567\"")));
        Assert.NotEmpty(numbers.Faults(Changed(page, $">{total}<", ">1,234,567<")));
        Assert.NotEmpty(numbers.Faults(page with { Path = "/?as-recorded=2022-01-01" }));
    }

    /// <summary>A figure whose kind was not on the record then has no answer at that state, whichever period is asked; that is no mistake of the reader's. What the reader asks may be one.</summary>
    [Theory]
    [InlineData("/figures/briefings?as-recorded=2021-02-28", 200)]
    [InlineData("/figures/briefings?period=2021&as-recorded=2021-02-28", 200)]
    [InlineData("/figures/briefings?period=2021", 200)]
    [InlineData("/figures/briefings?period=nonsense", 400)]
    [InlineData("/ask/changes?figure=count%20members%20where%20body%20%3D%20compact%20at%202021-02-28&since=2021-02-28", 200)]
    public async Task A_figure_of_what_was_not_on_the_record_yet_has_a_page(string path, int status) => Assert.Equal(status, (await (await records.Sample).Ask(path)).Status);

    /// <summary>An office that published February 2021 last is asked of that month, not of the year in which somebody looks.</summary>
    [Fact]
    public async Task A_figure_that_no_issue_uses_is_asked_of_the_newest_issues_period()
    {
        var page = await (await records.Sample).Ask("/figures/attendances.json");
        Assert.Contains("\"sum attendances of activities during 2021-02\"", page.Text, StringComparison.Ordinal);
    }

    /// <summary>A ratio is headed by both of its measures, and opened to both.</summary>
    [Fact]
    public async Task A_ratio_is_answered_with_both_its_measures()
    {
        var portal = await records.Twin;
        using var numbers = new ShownNumbers(portal.Options.Record, portal.Options.Now);
        var page = await portal.Ask("/ask?figure=sum%20attendances%20of%20activities%20%2F%20count%20activities%20by%20year");
        Assert.Equal("The attendances stated for activities held, added up ÷ Activities held", page.Document.QuerySelector("h1")!.TextContent.Trim()); // a page has one
        Assert.Empty(numbers.Faults(page));
    }

    static PortalAnswer Changed(PortalAnswer page, string from, string to)
    {
        Assert.Contains(from, page.Text, StringComparison.Ordinal);
        return new PortalAnswer(page.Path, page.Status, page.Headers, global::System.Text.Encoding.UTF8.GetBytes(page.Text.Replace(from, to, StringComparison.Ordinal)));
    }

    async Task Hold(PortalServer portal, string[] states)
    {
        using var numbers = new ShownNumbers(portal.Options.Record, portal.Options.Now);
        var faults = new List<string>();
        foreach (var state in states)
        {
            var crawler = await records.Walked(portal, new CrawlLimits(Heavy.Count("portal-figures", 1, 10), 8, LanguageOf(state)), state.Length == 0 ? "/" : $"/?{state}");
            foreach (var page in crawler.Answers.Values.Where(a => a is { Status: 200, IsHtml: true }))
            {
                faults.AddRange(numbers.Faults(page));
                page.ForgetDocument();
            }
        }
        Faults.None(faults);
        Assert.True(numbers.Count >= 20, $"{numbers.Count} numbers");
        Heavy.Tell($"portal: {numbers.Count} numbers of {numbers.Sentences} sentences held against the record");
    }

    static string LanguageOf(string state) => state.Split('&').FirstOrDefault(p => p.StartsWith("language=", StringComparison.Ordinal))?["language=".Length..] ?? "en";
}
