using System.Text;
using System.Text.RegularExpressions;
using Rapport.Publishing;
using Xunit;

namespace Rapport.System.Tests.Publishing.Charts;

/// <summary>A page with a picture of every kind.</summary>
public sealed class ChartsPageTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("ar")]
    [InlineData("ru")]
    [InlineData("zh")]
    public async Task A_page_with_every_kind_holds_together(string language)
    {
        var html = await Page(language);
        Golden.Look($"charts.{language}.html", html);
        var ids = Regex.Matches(html, " id=\"([^\"]+)\"").Select(m => m.Groups[1].Value).ToArray();
        Assert.Equal(ids.Distinct(), ids);
        Assert.Equal(["#hatch"], Regex.Matches(html, "url\\((#[^)]*)\\)").Select(m => m.Groups[1].Value).Distinct());
        var pictures = string.Concat(Regex.Matches(html, "<figure .*?</figure>", RegexOptions.Singleline).Select(m => m.Value));
        var links = Regex.Matches(pictures, "href=\"#([^\"]+)\"").Select(m => m.Groups[1].Value);
        Assert.Equal([], links.Except(ids.Concat(PartsWithoutTrace(html))));
        Assert.InRange(Encoding.UTF8.GetByteCount(pictures), 20_000, 90_000);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ar")]
    public async Task Axe_finds_nothing_in_any_picture(string language) => await AccessibilityTests.Passes(await Page(language));

    /// <summary>The figures made by hand carry no trace, and so their receipts no parts.</summary>
    static IEnumerable<string> PartsWithoutTrace(string html) => Regex.Matches(html, "href=\"#(receipt-(?:kinds|years|countries|body-kind|body-year)__[^\"]+)\"").Select(m => m.Groups[1].Value);

    static Task<string> Page(string language) => IssuePage.RenderAsync(ChartFigures.Edition(), language, TestContext.Current.CancellationToken);
}
