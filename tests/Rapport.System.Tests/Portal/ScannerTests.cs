using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.WebUtilities;
using Rapport.System.Tests.Acceptance;

namespace Rapport.System.Tests.Portal;

/// <summary>
/// Debian's wapiti and sqlmap find nothing in the portal, and find what is planted in it. In <c>./test --full</c> they attack every parameter of every route: of the addresses that the
/// crawler meets, forms filled in among them, as few as have each parameter of each route once. In <c>./test</c> they attack a few, where they are installed.
/// </summary>
public sealed class ScannerTests(PortalRecords records)
{
    const int Full = 1_000;

    /// <summary>What <c>./test</c> attacks.</summary>
    static readonly string[] Few = ["/activities?search=peace", "/activities?country=KEN&language=fr", "/ask?figure=count+activities"];

    const string Missing = "wapiti and sqlmap are installed by ./test --full scanners";

    /// <summary>
    /// Of wapiti's findings the one that is false. It wants the header that turned on a filter of scripts in browsers of ten years ago; the filter could be turned against the page it
    /// protected, so browsers took it out. What protects a page now is its policy: no script runs at all.
    /// </summary>
    const string OldFilter = "HTTP Secure Headers: X-XSS-Protection is not set (GET /)";

    [Fact]
    [Trait("Heavy", "scanners")]
    public async Task Wapiti_finds_nothing()
    {
        var count = Heavy.Count("scanners", Few.Length, Full);
        Assert.SkipUnless(Wapiti.IsThere, Missing);
        using var desk = new Desk();
        await using var portal = await PortalServer.Start(records.TwinRecord, PortalRecords.Now, options => options with { Urls = "https://127.0.0.1:0", Certificate = Certificate(desk) });
        var crawler = count == Full ? await Walked() : null;
        var paths = crawler is null ? [.. Few] : Addresses(crawler);
        var found = new List<string>(await Wapiti.Found(portal.Urls, paths, Wapiti.Quick));
        if (crawler is not null) found.AddRange(await Wapiti.Found(portal.Urls, FewAddresses(crawler), Wapiti.Slow));
        Heavy.Tell($"wapiti: {paths.Count} addresses attacked, {paths.Sum(p => p.Count(c => c == '='))} parameters");
        Assert.Contains("default-src 'none'", (await (await records.Twin).Ask("/")).Header("Content-Security-Policy"), StringComparison.Ordinal);
        Faults.None(found.Where(f => f != OldFilter));
    }

    [Fact]
    [Trait("Heavy", "scanners")]
    public async Task Sqlmap_finds_nothing()
    {
        var count = Heavy.Count("scanners", 1, Full);
        Assert.SkipUnless(Sqlmap.IsThere, Missing);
        var portal = await records.Twin;
        var crawler = count == Full ? await Walked() : null;
        IReadOnlyList<string> paths = crawler is null ? [Few[0]] : [.. Addresses(crawler), .. Ids(crawler, portal)];
        Faults.None(await Sqlmap.Found(portal.Urls, paths));
        Heavy.Tell($"sqlmap: {paths.Count} addresses attacked, {paths.Sum(p => p.Count(c => c is '=' or '*'))} parameters and ids");
    }

    [Fact]
    [Trait("Heavy", "scanners")]
    public async Task Wapiti_finds_planted_holes()
    {
        Assert.SkipUnless(Wapiti.IsThere, Missing);
        await using var portal = await PortalServer.Start(records.TwinRecord, PortalRecords.Now, plant: PlantedHoles.Plant);
        var found = await Wapiti.Found(portal.Urls, [PlantedHoles.Echo, PlantedHoles.Onward], Wapiti.Quick);
        Assert.Contains(found, f => f.StartsWith("Cross Site Scripting:", StringComparison.Ordinal) && f.Contains("/planted/echo", StringComparison.Ordinal));
        Assert.Contains(found, f => f.StartsWith("Open Redirect:", StringComparison.Ordinal) && f.Contains("/planted/onward", StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Heavy", "scanners")]
    public async Task Sqlmap_finds_planted_holes()
    {
        Assert.SkipUnless(Sqlmap.IsThere, Missing);
        await using var portal = await PortalServer.Start(records.TwinRecord, PortalRecords.Now, plant: PlantedHoles.Plant);
        var found = await Sqlmap.Found(portal.Urls, [PlantedHoles.Number, PlantedHoles.Word]);
        Assert.Contains(found, f => f.Contains("/planted/number", StringComparison.Ordinal));
        Assert.Contains(found, f => f.Contains("/planted/word", StringComparison.Ordinal));
    }

    async Task<Crawler> Walked() => await records.Walked(await records.Twin, new CrawlLimits(1, 60), "/");

    /// <summary>As few addresses as have each parameter of each route; the language once, for it is read in one place for all of them.</summary>
    static List<string> Addresses(Crawler crawler) => Covering(crawler, (page, name) => name == "language" ? name : $"{crawler.TemplateOf(page)} {name}");

    /// <summary>As few addresses as have each parameter once, wherever it is.</summary>
    static List<string> FewAddresses(Crawler crawler) => Covering(crawler, (_, name) => name);

    static List<string> Covering(Crawler crawler, Func<string, string, string> keyOf)
    {
        var left = crawler.OnePerTemplate.Where(a => a.Path.Contains('?', StringComparison.Ordinal)).ToDictionary(a => a.Path, a => KeysOf(a.Path, keyOf).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        var chosen = new List<string>();
        while (left.MaxBy(a => a.Value.Count) is { Value.Count: > 0 } next)
        {
            chosen.Add(next.Key);
            string[] taken = [.. next.Value];
            foreach (var keys in left.Values) keys.ExceptWith(taken);
        }
        return chosen;
    }

    static IEnumerable<string> KeysOf(string path, Func<string, string, string> keyOf) => QueryHelpers.ParseQuery(path[path.IndexOf('?', StringComparison.Ordinal)..]).Keys.Select(name => keyOf(path.Split('?')[0], name));

    /// <summary>An address of each route that shows one record, with a star where its id stands.</summary>
    static IEnumerable<string> Ids(Crawler crawler, PortalServer portal)
    {
        var ones = crawler.Answers.Values.Where(a => a.Status == 200).Select(a => (Path: a.Path.Split('?')[0], Route: portal.Routes.Of(a.Path.Split('?')[0]))).DistinctBy(a => a.Route);
        return ones.Where(a => a.Route.Contains('{', StringComparison.Ordinal)).Select(a => Starred(a.Path, a.Route));
    }

    static string Starred(string path, string route)
    {
        var after = route[(route.IndexOf('}', StringComparison.Ordinal) + 1)..];
        return after.Contains('{', StringComparison.Ordinal) ? path + "*" : $"{path[..^after.Length]}*{after}";
    }

    /// <summary>A certificate of this machine's own: over TLS the portal says what browsers are to keep to.</summary>
    static string Certificate(Desk desk)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using var certificate = request.CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(2));
        File.WriteAllText(desk.File("portal.pem"), $"{certificate.ExportCertificatePem()}\n{key.ExportPkcs8PrivateKeyPem()}\n");
        return desk.File("portal.pem");
    }
}
