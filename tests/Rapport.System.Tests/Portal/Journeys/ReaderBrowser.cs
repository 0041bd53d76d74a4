using Microsoft.Playwright;

namespace Rapport.System.Tests.Portal.Journeys;

/// <summary>Debian's Chromium, started once for all journeys.</summary>
public sealed class ReaderBrowser : IAsyncLifetime
{
    IPlaywright? playwright;
    IBrowser? browser;

    /// <summary>A window of its own, without anything of another's.</summary>
    internal Task<IBrowserContext> Open(Way way) => browser!.NewContextAsync(new() // started before any test
    {
        ViewportSize = new() { Width = way.Width, Height = way.Width == 320 ? 640 : 900 }, JavaScriptEnabled = way.HasScripts, IsMobile = way.Width == 320, HasTouch = way.Width == 320, Locale = "en-GB",
    });

    public async ValueTask InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = TestBrowser.Whole, Args = TestBrowser.Arguments });
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
    }
}
