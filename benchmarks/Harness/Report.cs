using System.Diagnostics;

namespace Rapport.Benchmarks.Harness;

/// <summary>Runs benchmarks, prints their tables as they come and, where the run was whole, writes them to the documents.</summary>
sealed class Report(Workbench bench, TimeProvider clock)
{
    const string Head =
        """
        # Benchmarks

        Written by `./benchmarks/run`; not to be edited. Each thing is timed in turn with its peer in one run, after both gave the same answer. Times
        are medians; a ratio below 1 means that Rapport is faster. The µs beside a rate are processor time for each entry, which other work on the
        machine changes little. The record is made from a fixed seed. What was missed, and why:
        [image mechanics, measured](decisions/2026-11-23-image-mechanics-measured.md).


        """;

    public void Make(IReadOnlyList<IBenchmark> benchmarks)
    {
        var text = Head + Machine.Describe(bench.Folder, clock) + "\n\n";
        Console.Write(text);
        foreach (var benchmark in benchmarks) text += Printed(Timed(benchmark));
        text += Printed(bench.Growth.ToMarkdown());
        if (bench.Plan.IsWhole) File.WriteAllText(Path.Combine(bench.Root, "docs", "benchmarks.md"), text.TrimEnd() + "\n");
    }

    string Timed(IBenchmark benchmark)
    {
        var watch = Stopwatch.StartNew();
        var table = benchmark.Run(bench).ToMarkdown();
        Console.Error.WriteLine($"{benchmark.Name}: {Said.Milliseconds(watch.Elapsed.TotalMilliseconds)}");
        return table;
    }

    static string Printed(string text)
    {
        Console.Write(text);
        return text;
    }
}
