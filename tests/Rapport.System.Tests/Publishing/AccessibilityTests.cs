using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using Rapport.Publishing;
using Rapport.System.Tests.Acceptance;
using Xunit;

namespace Rapport.System.Tests.Publishing;

/// <summary>Holds the page against axe on Debian's Chromium, at three widths, light and dark.</summary>
public sealed class AccessibilityTests(DemoRun demo)
{
    static readonly int[] Widths = [320, 768, 1280];
    static readonly int[] Ends = [320, 1280];
    static readonly ColorScheme[] Schemes = [ColorScheme.Light, ColorScheme.Dark];

    [Fact]
    public async Task Axe_finds_nothing_at_any_width_in_light_or_dark() =>
        await Passes(await IssuePage.RenderAsync(SampleEdition.Make(languages: ["en", "fr"]), "en", TestContext.Current.CancellationToken));

    [Fact]
    public async Task Axe_finds_nothing_in_the_page_that_leads_to_the_issues() =>
        await Passes(await File.ReadAllTextAsync(demo.File("out/index.html"), TestContext.Current.CancellationToken));

    /// <summary>Each language, narrow and wide, light and dark, of both issues; in <c>./test</c> every so many of them.</summary>
    [Fact]
    [Trait("Heavy", "axe")]
    public async Task Axe_finds_nothing_in_any_language()
    {
        var pages = await InEveryLanguage();
        var all = pages.SelectMany(p => Ends.SelectMany(width => Schemes.Select(scheme => (Page: p, Width: width, Scheme: scheme)))).ToArray();
        var count = Heavy.Count("axe", 8, all.Length);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await TestBrowser.Launch(playwright);
        var found = new List<string>();
        foreach (var look in Enumerable.Range(0, count).Select(i => all[i * all.Length / count]))
            found.AddRange((await Violations(browser, look.Page.Html, look.Width, look.Scheme)).Select(v => $"{look.Page.Name}: {v}"));
        Assert.Empty(found);
    }

    /// <summary>The sample as it is laid out in every language, and whatever the demo published.</summary>
    async Task<(string Name, string Html)[]> InEveryLanguage()
    {
        var edition = SampleEdition.Make(languages: Pages.Languages);
        var pages = new List<(string, string)>();
        foreach (var language in Pages.Languages)
            pages.Add(($"sample in {language}", await IssuePage.RenderAsync(edition, language, TestContext.Current.CancellationToken)));
        foreach (var file in Directory.GetFiles(demo.File("out"), "index.html", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            pages.Add((Path.GetRelativePath(demo.Folder, file), await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)));
        return [.. pages];
    }

    [Fact]
    public async Task With_scripts_off_the_page_is_the_same()
    {
        var html = await File.ReadAllTextAsync(demo.File("out/twin-2025-11/en/index.html"), TestContext.Current.CancellationToken);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await TestBrowser.Launch(playwright);
        var (on, off) = (await Read(browser, html, true), await Read(browser, html, false));
        Assert.Equal(on, off);
        Assert.True(off.Length > 20_000, $"{off.Length} characters");
        Assert.Contains("nothing runs", await Read(browser, "<p>nothing runs</p><script>document.body.textContent = 'runs'</script>", false), StringComparison.Ordinal);
    }

    static async Task<string> Read(IBrowser browser, string html, bool hasScripts)
    {
        await using var context = await browser.NewContextAsync(new() { JavaScriptEnabled = hasScripts });
        var page = await context.NewPageAsync();
        await page.SetContentAsync(html);
        return await page.InnerTextAsync("body");
    }

    [Fact]
    public async Task Axe_finds_nothing_in_the_issue_of_the_large_twin() =>
        await Passes(await File.ReadAllTextAsync(demo.File("out/twin-2025-11/en/index.html"), TestContext.Current.CancellationToken));

    [Fact]
    public async Task The_issue_of_the_large_twin_fits_every_width()
    {
        var html = await File.ReadAllTextAsync(demo.File("out/twin-2025-11/en/index.html"), TestContext.Current.CancellationToken);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await TestBrowser.Launch(playwright);
        var page = await browser.NewPageAsync();
        await page.SetContentAsync(html);
        foreach (var width in Widths)
        {
            await page.SetViewportSizeAsync(width, 900);
            Assert.Equal((width, 0), (width, await Overflow(page)));
        }
    }

    internal static async Task Passes(string html)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await TestBrowser.Launch(playwright);
        var found = new List<string>();
        foreach (var width in Widths)
            foreach (var scheme in Schemes)
                found.AddRange(await Violations(browser, html, width, scheme));
        Assert.Empty(found);
    }

    [Fact]
    public async Task Axe_would_see_a_fault()
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await TestBrowser.Launch(playwright);
        const string Faulty = "<html lang=\"en\"><title>x</title><main><h1>x</h1><p style=\"color:#ccc\">too pale</p></main>";
        Assert.Contains("color-contrast", Assert.Single(await Violations(browser, Faulty, 320, ColorScheme.Light)), StringComparison.Ordinal);
    }

    static async Task<IEnumerable<string>> Violations(IBrowser browser, string html, int width, ColorScheme scheme)
    {
        await using var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 900 }, ColorScheme = scheme });
        var page = await context.NewPageAsync();
        await page.SetContentAsync(html);
        return (await Violations(page)).Select(v => $"{width} {scheme}: {v}");
    }

    static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    /// <summary>
    /// What axe finds on a page that is open, and whether it is wider than its window. Every rule is tried on every element; it runs where the page is and tells faults alone:
    /// the library's own call opens a second page for each, and carries there what every rule passed.
    /// </summary>
    internal static async Task<IEnumerable<string>> Violations(IPage page)
    {
        var overflow = await Overflow(page);
        await page.EvaluateAsync(Axe);
        var all = await page.EvaluateAsync<string[]>("""
            async () => (await axe.run(document, { resultTypes: ['violations'] })).violations.map(v => `${v.id}, ${v.help}: ${v.nodes[0].html}`)
            """);
        return overflow > 0 ? all.Append($"{overflow} pixels too wide") : all;
    }

    /// <summary>What is out of sight is laid out first: nothing else tells how wide it is.</summary>
    static Task<int> Overflow(IPage page) => page.EvaluateAsync<int>("""
        () => {
          for (const part of document.querySelectorAll('.section, .receipt, .brief')) part.style.contentVisibility = 'visible';
          return document.documentElement.scrollWidth - document.documentElement.clientWidth;
        }
        """);
}
