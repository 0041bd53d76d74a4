using System.Text.Json.Nodes;
using Rapport.System.Tests.Acceptance;

namespace Rapport.System.Tests.Portal;

/// <summary>Lighthouse on Debian's Chromium, as a telephone: <c>./test --full lighthouse</c> installs it into <c>tests/lighthouse/</c>.</summary>
static class Lighthouse
{
    const int TriesMax = 3;

    static readonly string Program = Path.Combine(Launcher.Root, "tests", "lighthouse", "node_modules", "lighthouse", "cli", "index.js");
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public static bool IsThere => File.Exists(Program);

    /// <summary>What it says of a page. A browser that begins late loses its own first events, and Lighthouse then says nothing: it is asked again.</summary>
    public static async Task<JsonNode> Report(string address)
    {
        using var desk = new Desk();
        var file = desk.File("report.json");
        string[] settings = ["--quiet", "--output", "json", "--output-path", file, "--no-enable-error-reporting", "--chrome-flags=--headless --no-sandbox --disable-gpu"];
        for (var attempt = 1; ; attempt++)
        {
            var said = await Tool.Run("node", [Program, address, .. settings], desk.Folder, Patience, ("CHROME_PATH", "/usr/bin/chromium"));
            var report = File.Exists(file) ? JsonNode.Parse(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)) : null;
            if (report is { } whole && whole["runtimeError"] is null) return whole;
            if (attempt == TriesMax) throw new InvalidOperationException($"lighthouse {address}: {said}");
        }
    }

    /// <summary>How many of a hundred points it gives for a category.</summary>
    public static int Points(JsonNode report, string category) => (int)Math.Round(100 * (double)report["categories"]![category]!["score"]!); // of a page that was measured

    /// <summary>What of a category lacks points.</summary>
    public static string Lacking(JsonNode report, string category) => string.Join(", ", report["categories"]![category]!["auditRefs"]!.AsArray() // as above
        .Select(a => report["audits"]![(string)a!["id"]!]!).Where(a => (double?)a["score"] < 1).Select(a => $"{a["id"]} {a["displayValue"]}".Trim()));
}
