namespace Rapport.System.Tests.Portal;

/// <summary>A sentence that was begun on the portal goes on word by word, as links.</summary>
public sealed class CompletionTests(PortalRecords records)
{
    [Theory]
    [InlineData("count activities by", "en", "kind")]
    [InlineData("count activities where modality =", "ar", "virtual")]
    [InlineData("count activities during 2025 compared with", "fr", "year before")]
    [InlineData("count activities where programme =", "en", "safe-passage")]
    public async Task What_may_follow_leads_to_an_answer(string begun, string language, string word)
    {
        var portal = await records.Twin;
        var page = await portal.Ask($"/ask?figure={Uri.EscapeDataString(begun)}&language={language}");
        Assert.Equal(400, page.Status);
        var link = Assert.Single(page.Document.QuerySelectorAll("ul.onward a"), a => a.TextContent == word);
        var answer = await portal.Ask(link.GetAttribute("href")!); // a link has one
        Assert.Equal(200, answer.Status);
    }

    [Fact]
    public async Task Within_a_sentence_nothing_is_completed()
    {
        var page = await (await records.Twin).Ask("/ask?figure=count%20activities%20by%20colour%20during%202025");
        Assert.Equal(400, page.Status);
        Assert.Empty(page.Document.QuerySelectorAll("ul.onward"));
    }
}
