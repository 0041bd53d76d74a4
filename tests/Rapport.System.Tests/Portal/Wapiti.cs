using System.Net;
using System.Text.Json.Nodes;
using Rapport.System.Tests.Acceptance;

namespace Rapport.System.Tests.Portal;

/// <summary>
/// Wapiti, as Debian has it. It is given the addresses, and attacks each parameter of each; it follows no links, for the crawler has, and has filled in every form: all forms of
/// the portal ask by an address.
/// </summary>
static class Wapiti
{
    /// <summary>
    /// Attacks that take some requests each. With <see cref="Slow"/> they are its own choice of attacks and most others. Left out are those that ask an address of its makers on the web
    /// (ssrf, xxe), that fetch lists from there (nikto, wapp), or that only try names of files that applications in PHP leave about (backup, buster); brute_login_form and csrf look for
    /// forms with passwords and forms that post: there are none.
    /// </summary>
    public const string Quick = "cookieflags,crlf,csp,htaccess,http_headers,methods,permanentxss,redirect,shellshock,sql,xss";

    /// <summary>Attacks that take a hundred requests for each parameter, and look for what does not depend on the page: that a value reaches a shell, a file, a database that is told to sleep.</summary>
    public const string Slow = "blindsql,exec,file";

    /// <summary>Whatever it is told to do, it asks its makers for a list of programs; it does not get there.</summary>
    static readonly (string, string)[] Nowhere = [("https_proxy", "http://127.0.0.1:9"), ("no_proxy", "127.0.0.1")];

    static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);

    public static bool IsThere => Tool.IsThere("wapiti");

    /// <summary>What it found, a line each: what kind it is of, where, and in which parameter.</summary>
    /// <param name="portal">Where the portal listens.</param>
    /// <param name="paths">The addresses.</param>
    /// <param name="attacks">Which of its attacks, with commas between them.</param>
    public static async Task<IReadOnlyList<string>> Found(string portal, IReadOnlyList<string> paths, string attacks)
    {
        using var desk = new Desk();
        var report = desk.File("report.json");
        string[] settings = ["--scope", "domain", "-d", "0", "-m", attacks, "-t", "15", "--max-scan-time", "600", "--max-attack-time", "900", "--verify-ssl", "0", "--no-bugreport", "-v", "1", "-f", "json", "-o", report];
        var said = await Tool.Run("wapiti", ["-u", portal + "/", .. paths.SelectMany(path => new[] { "-s", portal + path }), .. settings], desk.Folder, Patience, Nowhere);
        Assert.True(File.Exists(report), said);
        Assert.DoesNotContain("time was reached", said, StringComparison.Ordinal);
        var plain = WebUtility.UrlDecode(said);
        Faults.None(paths.Where(path => !plain.Contains($"GET {portal}{WebUtility.UrlDecode(path)} ", StringComparison.Ordinal)).Select(path => $"wapiti did not attack {path}"));
        return [.. OfReport(JsonNode.Parse(await File.ReadAllTextAsync(report, TestContext.Current.CancellationToken))!)]; // a report is an object
    }

    /// <summary>Weaknesses, and answers that no good program gives, such as those of status 500.</summary>
    static IEnumerable<string> OfReport(JsonNode report) => new[] { "vulnerabilities", "anomalies" }.SelectMany(part => report[part]!.AsObject()) // both are always there
        .SelectMany(kind => kind.Value!.AsArray().Select(found => $"{kind.Key}: {found!["info"]} ({found["method"]} {found["path"]})")); // a list of objects
}
