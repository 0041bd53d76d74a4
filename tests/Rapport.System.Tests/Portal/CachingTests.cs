namespace Rapport.System.Tests.Portal;

/// <summary>What does not change is not sent again, and what is sent is small.</summary>
public sealed class CachingTests(PortalRecords records)
{
    static readonly string[] Pages = ["/", "/activities", "/activities?view=map&language=ar", "/?as-recorded=2023-01-01"];

    [Fact]
    public async Task A_page_that_is_known_is_not_sent_again()
    {
        var portal = await records.Twin;
        foreach (var path in Pages)
        {
            var first = await portal.Ask(path);
            var tag = first.Header("ETag")!; // checked next
            Assert.Matches("^\"[^\"]+\"$", tag);
            foreach (var known in new[] { tag, $"\"other\", {tag}", "*" })
            {
                var again = await portal.Ask(path, ("If-None-Match", known));
                Assert.Equal((304, 0, tag), (again.Status, again.Bytes.Length, again.Header("ETag")));
                Assert.Equal((first.Header("Cache-Control"), first.Header("Vary")), (again.Header("Cache-Control"), again.Header("Vary")));
            }
            Assert.Equal(200, (await portal.Ask(path, ("If-None-Match", "\"other\""))).Status);
        }
    }

    [Fact]
    public async Task Asked_for_its_head_alone_a_page_says_what_it_would_have_said()
    {
        var portal = await records.Twin;
        foreach (var path in Pages.Append("/nowhere"))
        {
            var (all, head) = (await portal.Ask(path), await portal.Ask(HttpMethod.Head, path));
            Assert.Equal((all.Status, 0), (head.Status, head.Bytes.Length));
            Assert.Equal(all.Headers.Where(h => h.Key != "Date").OrderBy(h => h.Key, StringComparer.Ordinal), head.Headers.Where(h => h.Key != "Date").OrderBy(h => h.Key, StringComparer.Ordinal));
        }
    }

    [Fact]
    public async Task Packed_or_not_it_is_the_same_page_each_under_its_own_tag()
    {
        var portal = await records.Twin;
        foreach (var path in Pages)
        {
            var answers = new[] { await portal.Ask(path), await portal.Ask(path, ("Accept-Encoding", "gzip")), await portal.Ask(path, ("Accept-Encoding", "br")) };
            Assert.Equal([null, "gzip", "br"], answers.Select(a => a.Header("Content-Encoding")));
            Assert.Single(answers.Select(a => a.Text).Distinct());
            Assert.Equal(3, answers.Select(a => a.Header("ETag")).Distinct().Count());
            Assert.All(answers, a => Assert.DoesNotContain("W/", a.Header("ETag"), StringComparison.Ordinal));
            Assert.True(answers[2].Bytes.Length <= answers[1].Bytes.Length && answers[1].Bytes.Length < answers[0].Bytes.Length / 2, path);
            Assert.All(answers, a => Assert.Contains("Accept-Encoding", a.Header("Vary"), StringComparison.Ordinal));
            Assert.Equal(200, (await portal.Ask(path, ("Accept-Encoding", "br"), ("If-None-Match", answers[1].Header("ETag")!))).Status); // every page has one
        }
    }

    [Theory]
    [InlineData("gzip;q=0, br;q=0", null)]
    [InlineData("gzip;q=0.5", "gzip")]
    [InlineData("identity", null)]
    [InlineData("br;q=1.0, gzip", "br")]
    [InlineData("zstd", null)]
    public async Task A_coding_that_is_refused_is_not_used(string accepted, string? coding) =>
        Assert.Equal(coding, (await (await records.Twin).Ask("/", ("Accept-Encoding", accepted))).Header("Content-Encoding"));

    [Fact]
    public async Task What_its_name_tells_is_kept_for_ever()
    {
        var portal = await records.Twin;
        foreach (var asset in (await portal.Ask("/")).Document.QuerySelectorAll("link[href^='/assets/']").Select(l => l.GetAttribute("href")!)) // selected by it
            Assert.Contains("immutable", (await portal.Ask(asset)).Header("Cache-Control"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fr-CH, fr;q=0.9, en;q=0.8", "fr")]
    [InlineData("de, ar;q=0.5", "ar")]
    [InlineData("de", "en")]
    [InlineData("en;q=0, ru", "ru")]
    [InlineData("*", "en")]
    public async Task A_page_is_in_the_language_that_the_browser_prefers(string preferred, string language)
    {
        var page = await (await records.Twin).Ask("/", ("Accept-Language", preferred));
        Assert.Equal((language, language), (page.Document.DocumentElement.GetAttribute("lang"), page.Header("Content-Language")));
        Assert.Contains("Accept-Language", page.Header("Vary"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_first_page_with_all_it_fetches_is_small()
    {
        var portal = await records.Twin;
        var page = await portal.Ask("/", ("Accept-Encoding", "br"));
        var sizes = new List<(string, int)> { ("/", page.Bytes.Length) };
        foreach (var link in page.Document.QuerySelectorAll("link[rel=stylesheet], link[rel=preload], link[rel=icon], img[src]").Select(l => l.GetAttribute("href") ?? l.GetAttribute("src")!)) // selected by one of them
            sizes.Add((link, (await portal.Ask(link, ("Accept-Encoding", "br"))).Bytes.Length));
        Assert.True(sizes.Sum(s => s.Item2) <= 100_000, string.Join(' ', sizes));
    }
}
