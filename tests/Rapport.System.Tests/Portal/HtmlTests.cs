using Rapport.System.Tests.Acceptance;
using Rapport.System.Tests.Publishing;

namespace Rapport.System.Tests.Portal;

/// <summary>Holds one page of each route, in each of its views, and pages that say what went wrong, against html-validate's recommended rules.</summary>
public sealed class HtmlTests(PortalRecords records)
{
    static readonly string[] Wrong = ["/nowhere", "/activities/nowhere", "/activities?view=upside-down", "/?as-recorded=yesterday", "/activities?page=0"];

    [Theory]
    [InlineData("en")]
    [InlineData("ar")]
    public async Task Pages_of_every_route_hold_to_the_rules(string language)
    {
        using var desk = new Desk();
        var pages = new List<string>();
        foreach (var portal in new[] { await records.Twin, await records.Sample })
        {
            var crawler = await records.Walked(portal, new CrawlLimits(1, 8, language), language == "en" ? "/" : $"/?language={language}");
            var wrong = await Task.WhenAll(Wrong.Select(path => portal.Ask($"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}language={language}")));
            foreach (var page in crawler.OnePerRoute.Concat(wrong).Where(p => p.IsHtml))
            {
                pages.Add(desk.File($"{pages.Count:000}-{string.Concat(page.Path.Where(c => char.IsAsciiLetterOrDigit(c) || c == '-')).PadRight(60)[..60].Trim()}.html"));
                await File.WriteAllTextAsync(pages[^1], page.Text, TestContext.Current.CancellationToken);
            }
        }
        Faults.None((await HtmlValidationTests.Check([.. pages])).Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line != $"{pages.Count} pages"));
    }
}
