using Microsoft.Playwright;
using Rapport.System.Tests.Publishing;

namespace Rapport.System.Tests.Portal;

/// <summary>
/// Holds every kind of page against axe on Debian's Chromium, as it is served. In <c>./test</c> the first of each is looked at three times so that over the pages every pair
/// of a language, a width and a scheme occurs with every other; in <c>./test --full</c> the fullest of each in every combination.
/// </summary>
public sealed class AxeTests(PortalRecords records)
{
    static readonly string[] Languages = ["en", "fr", "ar"];
    static readonly int[] Widths = [320, 1280];
    static readonly ColorScheme[] Schemes = [ColorScheme.Light, ColorScheme.Dark];

    /// <summary>Every combination; the first three and the last three each hold every language, both widths and both schemes.</summary>
    static readonly (string Language, int Width, ColorScheme Scheme)[] Looks =
    [
        ("en", 320, ColorScheme.Light), ("fr", 1280, ColorScheme.Dark), ("ar", 320, ColorScheme.Dark),
        ("en", 1280, ColorScheme.Dark), ("fr", 320, ColorScheme.Light), ("ar", 1280, ColorScheme.Light),
        .. Languages.SelectMany(l => Widths.SelectMany(w => Schemes.Select(s => (l, w, s)))).Except([("en", 320, ColorScheme.Light), ("fr", 1280, ColorScheme.Dark), ("ar", 320, ColorScheme.Dark),
            ("en", 1280, ColorScheme.Dark), ("fr", 320, ColorScheme.Light), ("ar", 1280, ColorScheme.Light)]),
    ];

    [Fact]
    [Trait("Heavy", "portal-axe")]
    public async Task Axe_finds_nothing_on_any_kind_of_page()
    {
        var portal = await records.Twin;
        var crawler = await records.Walked(portal, new CrawlLimits(1, 6), "/");
        string[] pages = [.. (IsFull ? crawler.OnePerRoute : crawler.FirstPerRoute).Select(p => p.Path), "/nowhere", "/activities?view=upside-down"];
        var found = await Looked(portal, [.. pages.SelectMany((page, i) => LooksAt(i).Select(look => (page, look)))]);
        Faults.None(found);
    }

    /// <summary>Over any two pages that follow each other every pair of two values occurs: of language and width, of language and scheme, of width and scheme.</summary>
    [Fact]
    public void In_every_run_each_pair_of_values_occurs()
    {
        var looks = Enumerable.Range(0, 4).SelectMany(LooksInTest).ToList();
        Assert.Equal(6, looks.Select(l => (l.Language, l.Width)).Distinct().Count());
        Assert.Equal(6, looks.Select(l => (l.Language, l.Scheme)).Distinct().Count());
        Assert.Equal(4, looks.Select(l => (l.Width, l.Scheme)).Distinct().Count());
        Assert.Equal(12, Looks.Distinct().Count());
    }

    static IEnumerable<(string Language, int Width, ColorScheme Scheme)> LooksAt(int page) =>
        IsFull ? Looks : LooksInTest(page);

    static bool IsFull => Heavy.Count("portal-axe", 3, Looks.Length) == Looks.Length;

    static IEnumerable<(string Language, int Width, ColorScheme Scheme)> LooksInTest(int page) => Looks.Skip(page * 3 % 12).Take(3);

    static async Task<List<string>> Looked(PortalServer portal, (string Page, (string Language, int Width, ColorScheme Scheme) Look)[] asked)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await TestBrowser.Launch(playwright);
        var found = new List<string>();
        foreach (var looks in asked.GroupBy(a => (a.Look.Width, a.Look.Scheme)))
        {
            await using var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = looks.Key.Width, Height = 900 }, ColorScheme = looks.Key.Scheme, BypassCSP = true });
            foreach (var (path, look) in looks)
            {
                var page = await context.NewPageAsync();
                await page.GotoAsync($"{portal.Urls}{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}language={look.Language}");
                found.AddRange((await AccessibilityTests.Violations(page)).Select(v => $"{path} {look.Language} {look.Width} {look.Scheme}: {v}"));
                await page.CloseAsync();
            }
        }
        return found;
    }
}
