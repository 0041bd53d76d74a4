namespace Rapport.System.Tests.Portal;

/// <summary>Every link of the portal leads somewhere: to an answer, and within it to the element it names.</summary>
public sealed class LinkTests(PortalRecords records)
{
    [Fact]
    [Trait("Heavy", "portal-links")]
    public async Task Every_link_of_the_invented_office_leads_to_an_answer() => Hold(await Walked(await records.Twin));

    [Fact]
    [Trait("Heavy", "portal-links")]
    public async Task Every_link_of_the_sample_leads_to_an_answer() => Hold(await Walked(await records.Sample));

    /// <summary>In Arabic, where every link says so.</summary>
    [Fact]
    public async Task Every_link_of_an_Arabic_page_leads_to_an_answer_in_Arabic()
    {
        var crawler = await records.Walked(await records.Sample, new CrawlLimits(1, 6, "ar"), "/?language=ar");
        Hold(crawler);
        Assert.All(crawler.OnePerRoute.Where(a => a.Path.Contains("language=ar", StringComparison.Ordinal)), a => Assert.Equal("ar", a.Document.DocumentElement.GetAttribute("lang")));
    }

    /// <summary>A route to which nothing leads is one that nobody finds, and that no test here looks at.</summary>
    [Fact]
    public async Task Every_route_is_reached_from_the_first_page()
    {
        var portal = await records.Twin;
        var crawler = await records.Walked(portal, new CrawlLimits(2, 12), "/");
        var reached = crawler.Answers.Keys.Select(path => portal.Routes.Of(path.Split('?')[0])).ToHashSet();
        Assert.Equal([], portal.Routes.All.Where(route => !reached.Contains(route) && !Unlinked.Contains(route) && !IsOneOfALists(route)));
    }

    /// <summary>What a program reaches from a list of the interface, whose rows name their addresses.</summary>
    static bool IsOneOfALists(string route) => route.StartsWith("/api/", StringComparison.Ordinal) && route.EndsWith('}');

    /// <summary>What programs ask that know where to ask.</summary>
    static readonly string[] Unlinked = ["/health/live", "/health/ready", "/robots.txt", "/sitemap.xml"];

    async Task<Crawler> Walked(PortalServer portal)
    {
        var count = Heavy.Count("portal-links", 2, 60);
        return await records.Walked(portal, new CrawlLimits(count, count > 2 ? 60 : 12), "/");
    }

    static void Hold(Crawler crawler)
    {
        var wrong = crawler.Answers.Where(a => !IsAnswered(crawler, a.Value)).Select(a => $"{a.Value.Status} {a.Key} from {crawler.From[a.Key]}")
            .Concat(crawler.Fragments.GroupBy(f => f.To.Split('#')[0]).SelectMany(page => Missing(crawler, page.Key, page)));
        Faults.None(wrong);
        Heavy.Tell($"portal: {crawler.Answers.Count} addresses walked, {crawler.OnePerTemplate.Count()} templates");
    }

    static bool IsAnswered(Crawler crawler, PortalAnswer answer) => answer.Status == 200
        || answer.Status == 303 && PortalLinks.Of(answer).All(to => !crawler.Answers.TryGetValue(to.Split('#')[0], out var there) || there.Status == 200);

    /// <summary>The links into a page that name an element it has not.</summary>
    static List<string> Missing(Crawler crawler, string path, IEnumerable<(string From, string To)> links)
    {
        if (!crawler.Answers.TryGetValue(path, out var page) || page is not { Status: 200, IsHtml: true }) return [];
        var missing = links.Where(l => page.Document.GetElementById(Uri.UnescapeDataString(l.To.Split('#')[1])) is null).Select(l => $"no such element {l.To} from {l.From}").Distinct().ToList();
        page.ForgetDocument();
        return missing;
    }
}
