using System.Text.Json;

namespace Rapport.Publishing.Printing;

/// <summary>One page on its way through the browser: in a context of its own, so that nothing of another page is there, and its marks count from one.</summary>
static class PrintedPage
{
    /// <summary>Fonts and pictures that stand in the page itself still take a moment to be read.</summary>
    const string UntilReady =
        """
        Promise.all([document.fonts.ready, ...Array.from(document.images, image => { image.loading = "eager"; return image.decode().catch(() => 0); })]).then(() => true)
        """;

    /// <summary>Everything but <c>data:</c>, which is in the page.</summary>
    static readonly string[] Elsewhere = ["http://*", "https://*", "file://*", "ftp://*", "ws://*", "wss://*", "blob:*", "filesystem:*"];

    /// <summary>The bytes as Chromium makes them.</summary>
    public static async Task<byte[]> PrintAsync(DevTools tools, string html, CancellationToken cancellationToken)
    {
        var context = Text(await tools.CallAsync("Target.createBrowserContext", new { }, null, cancellationToken), "browserContextId");
        try
        {
            var target = Text(await tools.CallAsync("Target.createTarget", new { url = "about:blank", browserContextId = context }, null, cancellationToken), "targetId");
            var session = Text(await tools.CallAsync("Target.attachToTarget", new { targetId = target, flatten = true }, null, cancellationToken), "sessionId");
            await Fill((method, parameters) => tools.CallAsync(method, parameters, session, cancellationToken), html);
            return await Print((method, parameters) => tools.CallAsync(method, parameters, session, cancellationToken));
        }
        finally
        {
            if (!tools.HasEnded) await tools.CallAsync("Target.disposeBrowserContext", new { browserContextId = context }, null, CancellationToken.None);
        }
    }

    static async Task Fill(Func<string, object, Task<JsonElement>> page, string html)
    {
        await page("Emulation.setScriptExecutionDisabled", new { value = true });
        await page("Network.enable", new { });
        await page("Network.setBlockedURLs", new { urls = Elsewhere });
        await page("Emulation.setEmulatedMedia", new { media = "print", features = new[] { new { name = "prefers-color-scheme", value = "light" } } });
        var frame = (await page("Page.getFrameTree", new { })).GetProperty("frameTree").GetProperty("frame").GetProperty("id").GetString();
        await page("Page.setDocumentContent", new { frameId = frame, html });
        await page("Runtime.evaluate", new { expression = UntilReady, awaitPromise = true });
    }

    static async Task<byte[]> Print(Func<string, object, Task<JsonElement>> page)
    {
        var printed = await page("Page.printToPDF", new
        {
            preferCSSPageSize = true, printBackground = true, generateTaggedPDF = true, generateDocumentOutline = true,
        });
        return printed.GetProperty("data").GetBytesFromBase64();
    }

    static string Text(JsonElement result, string name) => result.GetProperty(name).GetString()!; // the protocol always gives it
}
