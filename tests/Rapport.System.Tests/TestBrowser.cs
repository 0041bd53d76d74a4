using Microsoft.Playwright;

namespace Rapport.System.Tests;

/// <summary>
/// Chromium for tests that look at many pages: Debian's own, in the build without the browser's windows, which are a page each of their own
/// and cost two thirds of the time. Journeys and printing use the whole one.
/// </summary>
static class TestBrowser
{
    /// <summary>The whole one.</summary>
    public const string Whole = "/usr/bin/chromium";

    const string Shell = "/usr/bin/chromium-headless-shell";

    public static readonly string[] Arguments =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    /// <summary>Starts one; whoever starts it ends it.</summary>
    public static Task<IBrowser> Launch(IPlaywright playwright) =>
        playwright.Chromium.LaunchAsync(new() { ExecutablePath = File.Exists(Shell) ? Shell : Whole, Args = Arguments });
}
