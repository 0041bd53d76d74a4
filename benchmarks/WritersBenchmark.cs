using Rapport.Benchmarks.Harness;
using Rapport.Benchmarks.Peers;
using Rapport.Benchmarks.Records;
using Rapport.Record;
using Rapport.Storage.Journals;

namespace Rapport.Benchmarks;

/// <summary>Eight writers who append to one record at once, on either database.</summary>
sealed class WritersBenchmark : IBenchmark
{
    const int Writers = 8;
    static readonly int[] BatchSizes = [1, 100];

    public string Name => "writers";

    public Table Run(Workbench bench)
    {
        var table = new Table("Eight writers at once",
            $"{Writers} connections append batches of new activities to one record until {Said.Count(bench.Plan.Appends)} batches are on the disk. The bare peer inserts and commits the "
            + "same rows over as many connections into a table without an index; the numbered peer also takes the next numbers from a row that all of them "
            + "lock, as a sequence without holes needs. Neither checks a version or a key, makes canonical bytes or a leaf.");
        var postgres = bench.Postgres;
        foreach (var size in BatchSizes)
        {
            Measure(bench, table, new Side("SQLite", size, () => Sqlite(bench), path => new SqliteWriter(path)));
            Measure(bench, table, new Side("PostgreSQL", size, () => postgres.NewDatabase(), database => new PostgresWriter(database)));
        }
        return table;
    }

    static string Sqlite(Workbench bench) => bench.NewPath("writers.db");

    static void Measure(Workbench bench, Table table, Side side)
    {
        var batches = bench.Plan.Appends / Writers;
        var ours = InParallel(Ours(side, batches));
        var bare = InParallel(Peers(side, batches, isNumbered: false));
        var numbered = InParallel(Peers(side, batches, isNumbered: true));
        foreach (var (peer, time) in new[] { ("bare", bare), ("numbered", numbered) })
            table.Add(new Line($"{side.Database}, batches of {side.BatchSize}, beside {peer} inserts", Rate(ours))
            {
                Peer = Rate(time), Ratio = Said.Times(ours.Total / time.Total),
            });

        string Rate(Timed timed) => $"{Said.Count(batches * Writers / timed.Total.TotalSeconds)} batches/s, p95 {Said.Milliseconds(timed.Each.P95)}";
    }

    /// <summary>What each writer does, each with a connection of its own that is open before the clock starts.</summary>
    static List<Action<Measured>> Ours(Side side, int batches)
    {
        var record = side.New();
        using (var journal = OfficeGenerator.Create(record)) journal.Append(new Batch("lists", [.. OfficeGenerator.Lists()]));
        return [.. Enumerable.Range(0, Writers).Select(writer => Writer(Journal.Open(record), writer))];

        Action<Measured> Writer(Journal journal, int writer)
        {
            var changes = new OfficeGenerator(writer).Activities(batches * side.BatchSize, first: writer * 1_000_000).Chunk(side.BatchSize).ToList();
            return times =>
            {
                using (journal)
                    foreach (var batch in changes) times.Time(() => journal.Append(new Batch(batch[0].Id, batch)));
            };
        }
    }

    static List<Action<Measured>> Peers(Side side, int batches, bool isNumbered)
    {
        var place = side.New();
        var row = new object?[] { "bench", 1L, "key", "activity", "id", 1L, 1L, "create", "new", 1L, null, "cli", null, null, Body(), new byte[32], null };
        using (var first = side.Open(place)) first.Create();
        return [.. Enumerable.Range(0, Writers).Select(_ => Writer(side.Open(place)))];

        Action<Measured> Writer(IBareWriter writer) => times =>
        {
            using (writer)
                for (var i = 0; i < batches; i++) times.Time(() => writer.Insert(row, side.BatchSize, isNumbered));
        };
    }

    /// <summary>As long as the body of an activity.</summary>
    static string Body()
    {
        var json = new CanonicalJson();
        RecordBody.Write(new OfficeGenerator(1).Activities(1).Single().Content, json);
        return System.Text.Encoding.UTF8.GetString(json.Written);
    }

    static Timed InParallel(List<Action<Measured>> writers)
    {
        var times = writers.Select(_ => new Measured()).ToList();
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var threads = writers.Select((write, i) => new Thread(() => write(times[i]))).ToList();
        foreach (var thread in threads) thread.Start();
        foreach (var thread in threads) thread.Join();
        return new Timed(watch.Elapsed, Measured.Of(times));
    }

    /// <summary>One database and one size of batch.</summary>
    sealed record Side(string Database, int BatchSize, Func<string> New, Func<string, IBareWriter> Open);

    sealed record Timed(TimeSpan Total, Measured Each);
}
