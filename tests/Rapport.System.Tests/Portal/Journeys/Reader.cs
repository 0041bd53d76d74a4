using Microsoft.Playwright;
using Rapport.Publishing;

namespace Rapport.System.Tests.Portal.Journeys;

/// <summary>
/// Somebody at a browser who begins at the first page and knows no other address: they follow what stands on a page, and find it by the words they see.
/// Of every page they come to it is noted what is wrong with it; where they came is told with the test.
/// </summary>
sealed class Reader : IAsyncDisposable
{
    const float Patience = 30_000;

    readonly IBrowserContext context;
    readonly PortalServer portal;
    readonly List<string> faults = [];
    IResponse? answered;

    Reader(IBrowserContext context, IPage page, PortalServer portal, Way way)
    {
        (this.context, Page, this.portal, Way) = (context, page, portal, way);
        context.SetDefaultTimeout(Patience);
        page.PageError += (_, error) => faults.Add($"{page.Url}: {error}");
        page.Console += (_, said) => { if (said.Type == "error" && !said.Text.StartsWith("Failed to load resource", StringComparison.Ordinal)) faults.Add($"{page.Url}: {said.Text}"); };
        page.Request += (_, request) => { if (!request.Url.StartsWith(portal.Urls + "/", StringComparison.Ordinal)) faults.Add($"{page.Url} asks another host: {request.Url}"); };
        page.Response += (_, response) => Note(response);
    }

    /// <summary>How they read.</summary>
    public Way Way { get; }

    /// <summary>The language they read in.</summary>
    public string Language { get; private set; } = "en";

    /// <summary>The portal's words in their language.</summary>
    public Furniture Words => Furniture.For(Language);

    /// <summary>The page they are on.</summary>
    public IPage Page { get; }

    /// <summary>What was wrong with the pages so far.</summary>
    public IReadOnlyList<string> Faults => faults;

    /// <summary>Opens the first page and, for another language than the browser's, chooses it there.</summary>
    public static async Task<Reader> Begin(ReaderBrowser browser, PortalServer portal, Way way)
    {
        var context = await browser.Open(way);
        var reader = new Reader(context, await context.NewPageAsync(), portal, way);
        Tell($"{way}");
        await reader.Go(() => reader.Page.GotoAsync(portal.Urls + "/"));
        if (way.Language != "en") await reader.Read(way.Language);
        return reader;
    }

    /// <summary>A link by its words.</summary>
    public ILocator Link(string words, ILocator? within = null) => (within ?? Page.Locator("body")).GetByRole(AriaRole.Link, new() { Name = words, Exact = true });

    /// <summary>A field by its label.</summary>
    public ILocator Field(string key) => Page.GetByLabel(Words[key], new() { Exact = true });

    /// <summary>The part of the portal of this name.</summary>
    public Task Open(string key) => Follow(Link(Words[key], Page.GetByRole(AriaRole.Navigation, new() { Name = Words["portal.sections"] })));

    /// <summary>Chooses the language in which the page is read from here on.</summary>
    public Task Read(string language)
    {
        var link = Link(Words[$"language.own.{language}"], Page.GetByRole(AriaRole.Navigation, new() { Name = Words["page.languages"] }));
        Language = language;
        return Follow(link);
    }

    /// <summary>Presses the button that sends a form.</summary>
    public Task Show(ILocator? form = null) => Follow((form ?? Page.GetByRole(AriaRole.Main)).GetByRole(AriaRole.Button, new() { Name = Words["portal.filter.show"], Exact = true }));

    /// <summary>Follows a link to another page.</summary>
    public Task Follow(ILocator link) => Go(() => link.ClickAsync());

    /// <summary>Follows a link within the page; what it leads to comes into view.</summary>
    public async Task<ILocator> Jump(ILocator link)
    {
        await link.ClickAsync();
        var target = Page.Locator(":target");
        await Assertions.Expect(target).ToBeInViewportAsync();
        return target;
    }

    /// <summary>Takes a file away: its name and its bytes. While a telephone still lays out what stands above, a link may move away under the finger: then it is touched once more.</summary>
    public async Task<(string Name, byte[] Bytes)> Take(ILocator link)
    {
        await link.ScrollIntoViewIfNeededAsync();
        IDownload download;
        try { download = await Page.RunAndWaitForDownloadAsync(() => link.ClickAsync()); }
        catch (TimeoutException) { download = await Page.RunAndWaitForDownloadAsync(() => link.ClickAsync()); }
        Tell($"  takes {download.SuggestedFilename}");
        return (download.SuggestedFilename, await File.ReadAllBytesAsync(await download.PathAsync()));
    }

    /// <summary>Goes on with Tab until what is wanted has the focus, which is seen wherever it comes by.</summary>
    public async Task TabTo(ILocator wanted)
    {
        const int StepsMax = 400;
        var element = await wanted.ElementHandleAsync();
        for (var step = 0; step < StepsMax; step++)
        {
            await Page.Keyboard.PressAsync("Tab");
            if (await element.EvaluateAsync<string?>(Focused) is not { } seen) continue;
            if (seen.Length == 0) return;
            faults.Add($"{Page.Url}: {seen}");
        }
        Assert.Fail($"{Page.Url}: {StepsMax} times Tab and not there");
    }

    /// <summary>Sends what has the focus by Enter.</summary>
    public Task Enter(int status = 200) => Go(() => Page.Keyboard.PressAsync("Enter"), status);

    /// <summary>Does what leads to another page, and looks at it.</summary>
    async Task Go(Func<Task> act, int status = 200)
    {
        answered = null;
        var loaded = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Done(object? page, IPage _) => loaded.TrySetResult();
        Page.Load += Done;
        await act();
        await loaded.Task.WaitAsync(TimeSpan.FromMilliseconds(Patience));
        Page.Load -= Done;
        Tell($"  {Uri.UnescapeDataString(Page.Url[portal.Urls.Length..])}");
        Assert.Equal((Page.Url, status), (Page.Url, answered!.Status)); // a page that loaded was answered
        faults.AddRange((await LookAt(Page, Language)).Select(fault => $"{Page.Url}: {fault}"));
    }

    void Note(IResponse response)
    {
        if (response.Request.IsNavigationRequest) answered = response;
        else if (response.Status >= 400) faults.Add($"{Page.Url}: {response.Status} {response.Url}");
    }

    /// <summary>What is wrong with a page wherever it is met.</summary>
    public static async Task<IEnumerable<string>> LookAt(IPage page, string language)
    {
        var seen = await page.EvaluateAsync<string[]>("() => { const e = document.documentElement; return [e.lang, e.dir, String(Math.max(0, e.scrollWidth - e.clientWidth))]; }");
        string[] wanted = [language, Furniture.DirectionOf(language), "0"];
        return seen.SequenceEqual(wanted) ? [] : [$"language, direction, pixels too wide: found {string.Join(", ", seen)}, expected {string.Join(", ", wanted)}"];
    }

    static void Tell(string line) => TestContext.Current.TestOutputHelper?.WriteLine(line);

    /// <summary>What cannot be seen of the focus: no line around it, or it is outside of the window. Else nothing at the element that is wanted, and null at others.</summary>
    const string Focused = """
        wanted => {
          const e = document.activeElement, style = getComputedStyle(e), box = e.getBoundingClientRect();
          if (e === document.body) return null;
          const named = e.outerHTML.slice(0, 120);
          if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 1) return 'no line around ' + named;
          const isSeen = box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
          return !isSeen ? 'focus out of sight: ' + named : e === wanted ? '' : null;
        }
        """;

    public ValueTask DisposeAsync() => context.DisposeAsync();
}
