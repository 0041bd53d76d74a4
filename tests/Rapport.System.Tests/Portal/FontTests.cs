namespace Rapport.System.Tests.Portal;

/// <summary>Pages do not move when their fonts arrive.</summary>
public sealed class FontTests(PortalRecords records)
{
    [Theory]
    [InlineData("/", "en", 4)]
    [InlineData("/activities", "ru", 8)]
    [InlineData("/issues/open-issue", "ar", 3)]
    public async Task Fonts_are_asked_for_with_the_styles_and_none_is_exchanged_late(string path, string language, int count)
    {
        var portal = await records.Twin;
        var page = (await portal.Ask($"{path}?language={language}")).Document;
        Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
        Assert.NotNull(page.QuerySelector("link[rel=icon]"));
        var style = (await portal.Ask(page.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!)).Text; // every page has one
        Assert.Contains("font-display:optional", style, StringComparison.Ordinal);
        Assert.DoesNotContain("font-display:swap", style, StringComparison.Ordinal);
        var fonts = page.QuerySelectorAll("link[rel=preload][as=font][crossorigin]").Select(l => l.GetAttribute("href")!).ToList(); // each leads somewhere
        Assert.Equal(count, fonts.Count);
        foreach (var font in fonts)
        {
            Assert.Contains($"url({font})", style, StringComparison.Ordinal);
            var answer = await portal.Ask(font);
            Assert.Equal((200, "font/woff2"), (answer.Status, answer.Type));
        }
    }
}
