using System.Diagnostics;

namespace Rapport.Benchmarks.Harness;

/// <summary>One call of the program as a user makes it: the launcher, process start and all.</summary>
sealed class Call(Workbench bench, params string[] arguments)
{
    /// <summary>Runs it and returns its standard output.</summary>
    public string Run()
    {
        var start = new ProcessStartInfo(Path.Combine(bench.Root, "rapport"), arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!; // it is there: benchmarks/run built it
        var said = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode == 0) return output;
        throw new InvalidOperationException($"rapport {string.Join(' ', arguments)} ended with {process.ExitCode}: {output}{said.Result}");
    }
}
