using Rapport.Benchmarks.Harness;
using Rapport.Benchmarks.Peers;

namespace Rapport.Benchmarks;

/// <summary>The whole record held against its rules.</summary>
sealed class CheckBenchmark : IBenchmark
{
    public string Name => "check";

    public Table Run(Workbench bench)
    {
        var table = new Table("`rapport check`",
            "The whole process: every leaf and version, the tables beside the journal against a fold of their own, the image "
            + "folded anew and compared. The peer is SQLite's `integrity_check` of the same file, which reads every page and holds indexes against rows, and knows nothing of what the rows mean.");
        foreach (var size in bench.Plan.Sizes)
        {
            var record = bench.Record(size);
            var entries = Workbench.Entries(record);
            var times = new InTurn(bench.Plan.Rounds).Run(
                new Way(() => new Call(bench, "check", "--record", record).Run()), new Way(() => CheckPages(record)));
            bench.Growth.Add("rapport check", size, times[0].MicrosecondsEach(entries));
            table.Add(new Line($"{Said.Count(entries)} entries", $"{Said.Milliseconds(times[0].Median)}, {Said.Count(Said.PerSecond(times[0], entries))}/s")
            {
                Peer = Said.Milliseconds(times[1].Median), Ratio = Said.Times(new Pair(times[0], times[1]).MedianRatio),
            });
        }
        return table;
    }

    static void CheckPages(string record)
    {
        using var database = new BareSqlite(record);
        Agreement.On("integrity", "ok", database.Rows("pragma integrity_check")[0][0]!.ToString()); // one line at least
    }
}
