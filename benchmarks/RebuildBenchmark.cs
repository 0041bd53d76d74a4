using Rapport.Benchmarks.Harness;
using Rapport.Benchmarks.Peers;
using Rapport.Benchmarks.Records;
using Rapport.Figures;
using Rapport.Storage.Images;
using Rapport.Storage.Journals;

namespace Rapport.Benchmarks;

/// <summary>The whole image from the journal.</summary>
sealed class RebuildBenchmark : IBenchmark
{
    const int TargetPerSecond = 500_000;

    public string Name => "rebuild";

    public Table Run(Workbench bench)
    {
        var table = new Table("Rebuild of the image",
            "Every entry of the journal folded into DuckDB. The peer is DuckDB reading the same entries from a file of JSON lines into one "
            + "flat typed table of its own file: it parses, types and stores them too, but lists stay lists, nothing is told of what superseded what, nothing "
            + "is checked, and no second database is read. The target is for the mixed record.");
        foreach (var size in bench.Plan.Sizes) Measure(bench, $"{Said.Count(size)} activities", bench.Record(size), size, table);
        var mixed = bench.Plan.ActivitiesMixed;
        Measure(bench, $"{Said.Count(mixed)} activities with {Said.Count(10 * mixed)} contributions", bench.MixedRecord(mixed), null, table);
        return table;
    }

    static void Measure(Workbench bench, string what, string record, int? activities, Table table)
    {
        var entries = Workbench.Entries(record);
        var lines = EntryLines.Write(record, bench.NewPath("entries.json"));
        using var journal = SqliteJournal.Open(record);
        Agree(bench, journal, lines);
        var path = "";
        void New() => path = bench.NewPath("image.duckdb");
        var times = new InTurn(bench.Plan.Rounds) { Collects = true }.Run(
            new Way(() => Fold(journal, path, check: false)) { Before = New },
            new Way(() => Fold(journal, path, check: true)) { Before = New },
            new Way(() => Fold(journal, null, check: false)),
            new Way(() => ReadFlat(path, lines)) { Before = New });
        string[] ways = ["to a file", "to a file, and checked", "in memory"];
        for (var way = 0; way < ways.Length; way++)
        {
            if (activities is { } size) bench.Growth.Add($"rebuild {ways[way]}", size, times[way].MicrosecondsEach(entries));
            table.Add(new Line($"{what}, {ways[way]}", Said.Rate(times[way], entries))
            {
                Peer = Said.Rate(times[3], entries),
                Ratio = Said.Times(new Pair(times[way], times[3]).MedianRatio),
                Target = activities is null && way < 2 ? $"{Said.Count(TargetPerSecond)}/s" : "",
                IsMet = Said.PerSecond(times[way], entries) >= TargetPerSecond,
            });
        }
    }

    static void Fold(SqliteJournal journal, string? path, bool check) => Image.Fold(journal, path, check).Dispose();

    static void ReadFlat(string path, string lines)
    {
        using var flat = new BareDuckDB(path);
        flat.Run(FlatTables.ReadEntries(lines));
    }

    /// <summary>Both hold as many versions, seats and dollars.</summary>
    static void Agree(Workbench bench, SqliteJournal journal, string lines)
    {
        using var image = Image.Fold(journal);
        using var reading = image.Read();
        using var flat = new BareDuckDB(bench.NewPath("flat.duckdb"));
        flat.Run(FlatTables.ReadEntries(lines));
        var ours = reading.Query(new SqlQuery("select (select count(*) || ' ' || sum(attendances) from activity), "
            + "(select count(*) || ' ' || sum(amount) from contribution)", []))[0];
        var peers = flat.Rows("select count(*) || ' ' || sum(attendances) from entry where record_kind = 'activity' union all "
            + "select count(*) || ' ' || sum(amount) from entry where record_kind = 'contribution'");
        Agreement.On("versions and attendances", ours[0], peers[0][0]);
        Agreement.On("versions and amounts", ours[1], peers[1][0]);
    }
}
