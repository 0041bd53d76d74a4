using Rapport.Figures;
using Rapport.Publishing;
using Rapport.Publishing.Issues;
using Rapport.Publishing.Receipts;
using Rapport.System.Tests.Acceptance;
using Xunit;

namespace Rapport.System.Tests.Publishing;

/// <summary>A page for which only the rows were read that it shows is the page for which all were read.</summary>
public sealed class ShownRowsTests(DemoRun demo)
{
    [Theory]
    [InlineData("record.db", "unoct-2021-02", "en")]
    [InlineData("record.db", "unoct-2021-02", "ar")]
    [InlineData("twin.db", "twin-2025-11", "en")]
    [InlineData("twin.db", "twin-2025-11", "fr")]
    [InlineData("twin.db", "twin-2025-11", "ar")]
    public async Task A_page_needs_no_more_rows_than_it_shows(string record, string issue, string language) =>
        Assert.Equal(await Page(record, issue, language, null), await Page(record, issue, language, Receipt.Shown));

    [Fact]
    public async Task With_fewer_rows_it_would_be_another() =>
        Assert.NotEqual(await Page("twin.db", "twin-2025-11", "en", null), await Page("twin.db", "twin-2025-11", "en", new TraceBound(1)));

    async Task<string> Page(string record, string issue, string language, TraceBound? shown) =>
        await IssuePage.RenderAsync(new PrintedIssue(DemoEdition.Read(demo.File($"out/demo/{record}"), issue, shown), language), TestContext.Current.CancellationToken);
}
