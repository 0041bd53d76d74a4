using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Rapport.Publishing;
using Rapport.System.Tests.Acceptance;
using Xunit;

namespace Rapport.System.Tests.Publishing;

/// <summary>Holds the page against axe on Debian's Chromium, at three widths, light and dark.</summary>
public sealed class AccessibilityTests(DemoRun demo)
{
    static readonly string[] Arguments =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    static readonly int[] Widths = [320, 768, 1280];

    [Fact]
    public async Task Axe_finds_nothing_at_any_width_in_light_or_dark() =>
        await Passes(await IssuePage.RenderAsync(SampleEdition.Make(languages: ["en", "fr"]), "en", TestContext.Current.CancellationToken));

    [Fact]
    public async Task Axe_finds_nothing_in_the_page_that_leads_to_the_issues() =>
        await Passes(await File.ReadAllTextAsync(demo.File("out/index.html"), TestContext.Current.CancellationToken));

    /// <summary>Of a small twin: the page has the same parts, and axe takes minutes over every receipt of a large one.</summary>
    [Fact]
    public async Task Axe_finds_nothing_in_the_issue_of_a_twin()
    {
        using var desk = new Desk();
        desk.Do(null, "generate", "--activities", "100");
        desk.Do(null, "publish", "twin-2025-11");
        await Passes(await File.ReadAllTextAsync(desk.File("out/twin-2025-11/en/index.html"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_issue_of_the_large_twin_fits_every_width()
    {
        var html = await File.ReadAllTextAsync(demo.File("out/twin-2025-11/en/index.html"), TestContext.Current.CancellationToken);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = Arguments });
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
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = Arguments });
        var found = new List<string>();
        foreach (var width in Widths)
            foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
                found.AddRange(await Violations(browser, html, width, scheme));
        Assert.Empty(found);
    }

    [Fact]
    public async Task Axe_would_see_a_fault()
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = Arguments });
        const string Faulty = "<html lang=\"en\"><title>x</title><main><h1>x</h1><p style=\"color:#ccc\">too pale</p></main>";
        Assert.Contains("color-contrast", Assert.Single(await Violations(browser, Faulty, 320, ColorScheme.Light)), StringComparison.Ordinal);
    }

    static async Task<IEnumerable<string>> Violations(IBrowser browser, string html, int width, ColorScheme scheme)
    {
        await using var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 900 }, ColorScheme = scheme });
        var page = await context.NewPageAsync();
        await page.SetContentAsync(html);
        var overflow = await Overflow(page);
        var result = await page.RunAxe();
        var all = result.Violations.Select(v => $"{width} {scheme}: {v.Id}, {v.Help}: {v.Nodes.First().Html}");
        return overflow > 0 ? all.Append($"{width} {scheme}: {overflow} pixels too wide") : all;
    }

    static Task<int> Overflow(IPage page) => page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
}
