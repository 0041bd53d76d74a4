namespace Rapport.System.Tests.Portal.Journeys;

/// <summary>A reader would notice what is wrong with a page.</summary>
public sealed class ReaderTests(ReaderBrowser browser) : IClassFixture<ReaderBrowser>
{
    [Theory]
    [InlineData(320, true)]
    [InlineData(320, false)]
    [InlineData(1280, true)]
    [InlineData(1280, false)]
    public async Task A_page_too_wide_or_in_another_language_is_seen(int width, bool hasScripts)
    {
        await using var context = await browser.Open(new Way("ar", width, hasScripts));
        var page = await context.NewPageAsync();
        const string Head = "<meta name='viewport' content='width=device-width, initial-scale=1'>";
        await page.SetContentAsync($"<html lang='ar' dir='rtl'>{Head}<p>x");
        Assert.Empty(await Reader.LookAt(page, "ar"));
        Assert.NotEmpty(await Reader.LookAt(page, "en"));
        await page.SetContentAsync($"<html lang='ar' dir='rtl'>{Head}<p style='width:1300px'>x");
        Assert.NotEmpty(await Reader.LookAt(page, "ar"));
    }
}
