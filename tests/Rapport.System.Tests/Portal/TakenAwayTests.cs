using Rapport.Record;

namespace Rapport.System.Tests.Portal;

/// <summary>
/// What programs take away tells nothing of what is not public. Rows of data hold no links, so a crawler does not come to single records: here
/// every list is read, and every record of it asked for by its id.
/// </summary>
public sealed class TakenAwayTests(PortalRecords records)
{
    const int IdsMax = 40;

    static readonly string[] Documents = ["/feed.atom", "/feed.atom?country=KEN", "/calendar.ics", "/calendar.ics?status=cancelled", "/sitemap.xml", "/data/record.xlsx", "/activities?format=xlsx", "/activities?format=csv", "/activities?format=json&order=oldest",
        "/organisations?format=json", "/organisations?kind=state&format=csv", "/bodies?format=csv", "/programmes?format=xlsx", "/mandates?format=json"];

    [Fact]
    public async Task With_and_without_what_is_not_public_it_is_the_same()
    {
        var walk = new Walk(await records.Twin, await records.TwinWithout);
        var found = await walk.Differences(await Asked());
        Assert.True(found.Count == 0, $"{found.Count} differ\n{string.Join('\n', found.Take(20))}");
        Assert.True(walk.Statuses[200] >= 500, $"{walk.Statuses[200]} addresses answered");
        Assert.True(walk.Statuses[404] > 0, "no record that is not public was asked for");
    }

    /// <summary>A portal that answers as those see who see all tells another state on each of them.</summary>
    [Fact]
    public async Task A_filter_that_is_missing_is_seen_on_every_list_and_every_kind()
    {
        await using var careless = await PortalServer.Start(records.TwinRecord, PortalRecords.Now, options => options with { AudienceOf = _ => Visibility.Restricted });
        var walk = new Walk(careless, await records.TwinWithout);
        var asked = (await Asked()).Where(a => a.Path.StartsWith("/api/", StringComparison.Ordinal)).ToList();
        var differ = (await walk.Differences(asked)).Select(f => RouteOf(f.Path)).ToHashSet();
        Assert.Equal([], asked.Select(a => RouteOf(a.Path)).Distinct().Where(r => !differ.Contains(r)));
    }

    /// <summary>Every list and file, the records the public sees, and ids that only the office knows.</summary>
    async Task<IReadOnlyList<(string Path, string? Accept)>> Asked()
    {
        var (portal, office) = (await records.TwinWithout, OfficeIds());
        var lists = portal.Routes.All.Where(r => r.StartsWith("/api/", StringComparison.Ordinal) && !r.Contains('{', StringComparison.Ordinal) && r is not ("/api/ask" or "/api/changes")).ToList();
        var asked = new List<string>([.. Documents, "/api/ask?figure=count%20activities%20by%20kind&trace=true", "/api/changes?figure=count%20activities%20by%20kind&since=2025-06-30"]);
        foreach (var list in lists)
        {
            var ids = (await portal.Ask(list + "?size=1000")).Json["rows"]!.AsArray().Select(r => (string)r!["id"]!).ToList(); // rows with ids
            asked.AddRange([$"{list}?size=1000", $"{list}?size=3&page=2", $"{list}?as-recorded=2024-01-01"]);
            if (list != "/api/issues") asked.AddRange([$"/data{list[4..]}.csv", $"/data{list[4..]}.json"]);
            if (list != "/api/figures") asked.AddRange(ids.Take(IdsMax).Concat(office.GetValueOrDefault(list[5..], []).Except(ids).Take(IdsMax)).Select(id => $"{list}/{id}"));
        }
        return [.. asked.Select(path => (path, (string?)null))];
    }

    Dictionary<string, List<string>> OfficeIds()
    {
        using var journal = Storage.Journals.Journal.Open(records.TwinRecord);
        return RecordKinds.OfOffice.All.ToDictionary(k => k.Plural, k => journal.Ids(k.Name).ToList());
    }

    static string RouteOf(string path) => path.Split('?')[0].Split('/') is [_, "api", var kind, _] ? $"/api/{kind}/{{id}}" : path.Split('?')[0];
}
