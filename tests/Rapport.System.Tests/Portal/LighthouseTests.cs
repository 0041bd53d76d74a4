using System.Globalization;
using System.Text.Json.Nodes;

namespace Rapport.System.Tests.Portal;

/// <summary>
/// Six kinds of pages as Lighthouse measures them on a telephone: at least 95 points for speed, all points for accessibility, good practice and being found. Speed varies with what
/// else the machine does: where a page has too few points it is measured again, and of three times the middle one counts.
/// </summary>
[Collection<QuietMachine>]
public sealed class LighthouseTests(PortalRecords records)
{
    const int SpeedMin = 95;

    static readonly string[] Whole = ["accessibility", "best-practices", "seo"];

    [Fact]
    [Trait("Heavy", "lighthouse")]
    public async Task Pages_have_nearly_all_points()
    {
        var count = Heavy.Count("lighthouse", 0, 6);
        Assert.SkipWhen(count == 0, "pages are measured by ./test --full lighthouse");
        Assert.SkipUnless(Lighthouse.IsThere, "Lighthouse is installed by ./test --full lighthouse");
        var (portal, lacking) = (await records.Twin, new List<string>());
        foreach (var page in (await Pages(portal)).Take(count))
        {
            await portal.Ask(page, ("Accept-Language", "en-US"), ("Accept-Encoding", "gzip, deflate, br, zstd")); // a page that nobody has asked for since the record grew is made first
            lacking.AddRange((await Measured(portal, page)).Select(l => $"{page}: {l}"));
        }
        Faults.None(lacking);
    }

    /// <summary>What a page lacks.</summary>
    static async Task<IReadOnlyList<string>> Measured(PortalServer portal, string page)
    {
        var reports = new List<JsonNode> { await Lighthouse.Report(portal.Urls + page) };
        while (Speed(reports[^1]) < SpeedMin && reports.Count < 3 || reports.Count == 2) reports.Add(await Lighthouse.Report(portal.Urls + page));
        var middle = reports.OrderBy(Speed).ElementAt(reports.Count / 2);
        Heavy.Tell($"lighthouse {page}: {string.Join('/', reports.Select(Speed))} {string.Join(' ', Whole.Select(c => Lighthouse.Points(middle, c)))}, {Bytes(middle)} bytes, "
            + string.Create(CultureInfo.InvariantCulture, $"machine {(double)middle["environment"]!["benchmarkIndex"]!:0}")); // always there
        var lacking = Whole.Where(c => Lighthouse.Points(middle, c) < 100).Select(c => $"{c}: {Lighthouse.Lacking(middle, c)}");
        return [.. lacking, .. Elsewhere(middle, portal), .. Speed(middle) < SpeedMin ? [$"performance {Speed(middle)}: {Lighthouse.Lacking(middle, "performance")}"] : Array.Empty<string>(),
            .. Bytes(middle) > 100_000 ? [$"{Bytes(middle)} bytes"] : Array.Empty<string>()];
    }

    static int Speed(JsonNode report) => Lighthouse.Points(report, "performance");

    static int Bytes(JsonNode report) => Requests(report).Sum(r => (int?)r["transferSize"] ?? 0);

    /// <summary>What the browser asked of others.</summary>
    static IEnumerable<string> Elsewhere(JsonNode report, PortalServer portal) =>
        Requests(report).Select(r => (string)r["url"]!).Where(url => !url.StartsWith(portal.Urls, StringComparison.Ordinal) && !url.StartsWith("data:", StringComparison.Ordinal)).Select(url => $"asks {url}"); // each has one

    static IEnumerable<JsonNode> Requests(JsonNode report) => report["audits"]!["network-requests"]!["details"]!["items"]!.AsArray().Select(r => r!); // of a page that was measured

    /// <summary>The first page, the activities, an activity, a figure, the funding, an issue: each the fullest that its list leads to.</summary>
    static async Task<IReadOnlyList<string>> Pages(PortalServer portal) =>
        ["/", "/activities", await Fullest(portal, "/activities"), await Fullest(portal, "/figures"), "/funding", await Fullest(portal, "/issues")];

    static async Task<string> Fullest(PortalServer portal, string list)
    {
        var ones = PortalLinks.Of(await portal.Ask(list)).Where(path => !path.Contains('?', StringComparison.Ordinal) && portal.Routes.Of(path) == list + "/{id}").Take(20);
        return (await Task.WhenAll(ones.Select(path => portal.Ask(path)))).MaxBy(page => page.Bytes.Length)!.Path; // a list leads to some
    }
}
