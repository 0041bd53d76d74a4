using System.Diagnostics;
using System.Globalization;

namespace Rapport.Benchmarks.Harness;

/// <summary>The load generator wrk, of Debian's package of that name.</summary>
static class Wrk
{
    /// <summary>Asks for what nobody asked for before, or for one thing; tells what wrk measured in a form that is read again.</summary>
    const string Script =
        """
        local is_new, n = false, 0
        function init(args)
          is_new, n = args[1] == "new", tonumber(args[2])
          wrk.headers["Accept-Encoding"] = "br"
        end
        function request()
          if not is_new then return wrk.format() end
          n = n + 1
          local mark = string.find(wrk.path, "?", 1, true) and "&" or "?"
          return wrk.format("GET", wrk.path .. mark .. string.format("as-recorded=2029-01-01T00:%02d:%02d.%06dZ", math.floor(n / 60000000) % 60, math.floor(n / 1000000) % 60, n % 1000000))
        end
        function done(summary, latency, requests)
          local e = summary.errors
          io.write(string.format("RAPPORT %d %d %d %d %d\n", summary.requests, summary.duration, latency:percentile(50), latency:percentile(99), e.connect + e.read + e.write + e.status + e.timeout))
        end
        """;

    static long asked;

    /// <summary>What wrk calls itself.</summary>
    public static string Version() => Output("-v").Split('\n')[0].Split(" Copyright")[0];

    /// <summary>Asks one server for so many seconds over so many connections.</summary>
    /// <exception cref="InvalidOperationException">An answer was not 200, or did not come.</exception>
    public static Served Run(Uri server, string path, int seconds, int connections, bool isNew)
    {
        var script = Path.Combine(Path.GetTempPath(), $"rapport-{Environment.ProcessId}.lua");
        File.WriteAllText(script, Script);
        var from = (asked += 1_000_000).ToString(CultureInfo.InvariantCulture);
        var said = Output("-t1", $"-c{connections}", $"-d{seconds}s", "--timeout", "30s", "-s", script, new Uri(server, path).AbsoluteUri, "--", isNew ? "new" : "same", from);
        File.Delete(script);
        var numbers = said.Split('\n').Single(l => l.StartsWith("RAPPORT ", StringComparison.Ordinal)).Split(' ').Skip(1).Select(n => long.Parse(n, CultureInfo.InvariantCulture)).ToArray();
        return numbers is [> 0, var duration, var p50, var p99, 0]
            ? new Served(numbers[0] * 1e6 / duration, p50 / 1000.0, p99 / 1000.0)
            : throw new InvalidOperationException($"{server}{path}: found {numbers[^1]} failures in {numbers[0]} answers; nothing was measured");
    }

    static string Output(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("wrk", arguments) { RedirectStandardOutput = true })!; // benchmarks/run installed it
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return said;
    }
}

/// <summary>How a server answered.</summary>
/// <param name="PerSecond">Answers in a second.</param>
/// <param name="P50">The median time of one, in milliseconds.</param>
/// <param name="P99">The time that 99 of 100 stayed under, in milliseconds.</param>
sealed record Served(double PerSecond, double P50, double P99);
