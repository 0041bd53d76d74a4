using Rapport.Record;
using Rapport.Storage.Journals;

namespace Rapport.System.Tests.Portal;

/// <summary>Nobody can tell from the portal of a record whether it holds anything that is not public: see <see cref="PublicPart"/> for what is compared with what.</summary>
public sealed class NonInterferenceTests(PortalRecords records)
{
    [Fact]
    [Trait("Heavy", "portal-walk")]
    public async Task With_and_without_what_is_not_public_every_answer_is_the_same()
    {
        IReadOnlyList<(string Path, string? Accept)> asked = [.. await Asked(Heavy.Count("portal-walk", 700, 10_000)), .. Refused.Select(path => (path, (string?)null))];
        Assert.True(asked.Select(a => a.Path).Distinct().Count() >= 500, $"{asked.Count} addresses");
        var walk = new Walk(await records.Twin, await records.TwinWithout);
        Hold(await walk.Differences(asked));
        Heavy.Tell($"portal: {walk.Count} addresses compared ({string.Join(", ", walk.Statuses.OrderBy(s => s.Key).Select(s => $"{s.Key}: {s.Value}"))})");
        Assert.All(new[] { 200, 400, 404 }, status => Assert.True(walk.Statuses.GetValueOrDefault(status) >= 5, $"status {status} was met {walk.Statuses.GetValueOrDefault(status)} times"));
    }

    /// <summary>What cannot be asked is refused alike.</summary>
    static readonly string[] Refused =
    [
        "/activities?period=nonsense", "/activities?page=0", "/?as-recorded=nonsense", "/ask?figure=cuont%20activities", "/activities?format=nonsense", "/api/activities?page=0", "/activities?kind=No%20kind",
    ];

    /// <summary>The walk sees a filter that is missing on any one route: a portal that answers as the office sees differs on each that tells of records.</summary>
    [Fact]
    public async Task A_filter_that_is_missing_is_seen_on_every_route()
    {
        var portal = await records.Twin;
        await using var careless = await PortalServer.Start(records.TwinRecord, PortalRecords.Now, options => options with { AudienceOf = _ => Visibility.Restricted });
        var asked = (await Asked(100_000)).Where(a => a.Path.Count(c => c == '=') <= ParametersOf(a.Path)).GroupBy(a => portal.Routes.Of(a.Path.Split('?')[0])).Where(g => !Same.Contains(g.Key) && IsPlanted(g.Key)).ToList();
        var walk = new Walk(careless, await records.TwinWithout);
        var unseen = new List<string>();
        foreach (var route in asked)
            if (!await Differs(walk, route)) unseen.Add(route.Key);
        Assert.Equal([], unseen);
        Assert.True(asked.Count >= 3, $"{asked.Count} routes");
    }

    /// <summary>What is asked of one parameter at most; what changed is told of a sentence and a state.</summary>
    static int ParametersOf(string path) => path.StartsWith("/api/changes?", StringComparison.Ordinal) ? 2 : 1;

    /// <summary>One route alone, in a portal that is right everywhere else.</summary>
    [Fact]
    public async Task A_filter_that_is_missing_on_one_route_alone_is_seen()
    {
        await using var careless = await PortalServer.Start(records.TwinRecord, PortalRecords.Now, options => options with { AudienceOf = path => path == "/activities" ? Visibility.Office : Visibility.Public });
        var found = await new Walk(careless, await records.TwinWithout).Differences(await Asked(150));
        Assert.NotEmpty(found);
        Assert.All(found, f => Assert.StartsWith("/activities", f.Path, StringComparison.Ordinal));
    }

    /// <summary>Routes that tell of no record: whoever is asked answers the same.</summary>
    static readonly string[] Same = ["/assets/{file}", "/health/live", "/health/ready", "(none)", "{*path}", "/robots.txt", "/openapi.json"];

    /// <summary>A route that shows one record of a kind can only differ where a row of that kind is hidden.</summary>
    bool IsPlanted(string route)
    {
        if (WalkedAddresses.KindOf(route) is not { } kind) return true;
        using var journal = Journal.Open(records.TwinRecord);
        return journal.Current(kind, PlantedRows.Hidden(kind)) is not null;
    }

    static async Task<bool> Differs(Walk walk, IEnumerable<(string, string?)> asked)
    {
        foreach (var some in asked.Take(60).Chunk(6))
            if ((await walk.Differences(some)).Count > 0) return true;
        return false;
    }

    async Task<IReadOnlyList<(string Path, string? Accept)>> Asked(int count)
    {
        var portal = await records.TwinWithout;
        var crawler = await records.Walked(portal, new CrawlLimits(2, 8), "/", "/sitemap.xml", "/robots.txt");
        return new WalkedAddresses(portal, [.. crawler.Answers.Keys], records.TwinRecord).Take(count);
    }

    static void Hold(IReadOnlyList<(string Path, string Difference)> found) =>
        Faults.None(found.Select(f => $"{f.Path}: {f.Difference}"));
}
