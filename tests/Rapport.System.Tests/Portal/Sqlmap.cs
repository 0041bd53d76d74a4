using System.Text.RegularExpressions;
using Rapport.System.Tests.Acceptance;

namespace Rapport.System.Tests.Portal;

/// <summary>sqlmap, as Debian has it: it asks an address with pieces of SQL in each parameter, and compares what it gets.</summary>
static partial class Sqlmap
{
    /// <summary>What it takes for a guard before the portal, and would warn of, are answers of 400 to a parameter that no route has.</summary>
    const string NoGuard = "--skip-waf";

    static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);

    public static bool IsThere => Tool.IsThere("sqlmap");

    /// <summary>What it found, a line each: address, place, parameter, techniques.</summary>
    /// <param name="portal">Where the portal listens.</param>
    /// <param name="paths">The addresses; a star in one marks a place in the path to try.</param>
    public static async Task<IReadOnlyList<string>> Found(string portal, IReadOnlyList<string> paths)
    {
        using var desk = new Desk();
        var (list, results) = (desk.File("addresses.txt"), desk.File("results.csv"));
        await File.WriteAllLinesAsync(list, paths.Select(path => portal + path), TestContext.Current.CancellationToken);
        string[] settings =
        [
            "--batch", NoGuard, "--answers", "skip further tests=N", "--level", "1", "--risk", "1", "--timeout", "60", "--ignore-proxy", "--disable-coloring", "--flush-session",
            "--output-dir", desk.File("sessions"), "--results-file", results,
        ];
        var said = await Tool.Run("sqlmap", ["-m", list, .. settings], desk.Folder, Patience);
        Faults.None(said.Split('\n').Where(line => line.Contains("[CRITICAL]", StringComparison.Ordinal)));
        Assert.Equal(paths.SelectMany(PlacesOf).Distinct().Count(), Tried().Count(said));
        return [.. (await File.ReadAllLinesAsync(results, TestContext.Current.CancellationToken)).Skip(1).Where(line => line.Length > 0)];
    }

    /// <summary>Where in an address it tries: at the star, or in each parameter, if it has not in another address of the same path.</summary>
    static IEnumerable<string> PlacesOf(string path) => path.Contains('*', StringComparison.Ordinal) ? [path]
        : path.Split('?')[1].Split('&').Select(given => $"{path.Split('?')[0]} {given.Split('=')[0]}");

    [GeneratedRegex("testing for SQL injection on (GET|URI) parameter")]
    private static partial Regex Tried();
}
