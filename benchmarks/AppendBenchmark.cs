using Rapport.Benchmarks.Harness;
using Rapport.Benchmarks.Peers;
using Rapport.Benchmarks.Records;
using Rapport.Record;
using Rapport.Storage.Journals;

namespace Rapport.Benchmarks;

/// <summary>One durable append of a batch of one entry.</summary>
sealed class AppendBenchmark : IBenchmark
{
    public string Name => "append";

    public Table Run(Workbench bench)
    {
        var table = new Table("One durable append",
            $"A batch of one new activity, {Said.Count(bench.Plan.Appends)} of each side in turn, on the disk when it returns. The bare peer inserts "
            + "the same row into a table without an index and commits (WAL, `synchronous=FULL`); the second peer writes the three rows of a journal into its own tables and indexes. Neither checks a "
            + "version or a key, makes canonical bytes or a leaf.");
        foreach (var size in bench.Plan.Sizes) Measure(bench, size, table);
        return table;
    }

    static void Measure(Workbench bench, int size, Table table)
    {
        var (record, twin) = (bench.CopyOf(bench.Record(size)), bench.CopyOf(bench.Record(size)));
        using var journal = SqliteJournal.Open(record);
        using var rows = new JournalRows(record);
        using var bare = BareEntries.Alone(bench.NewPath("bare.db"));
        using var same = new SameTables(twin);
        using var changes = new OfficeGenerator(size).Activities(bench.Plan.Appends + 12, first: size).GetEnumerator();
        Batch batch = NextBatch(changes);
        object?[] entryRow = [], batchRow = [], currentRow = [];
        void Append() => journal.Append(batch);
        // The peers write what Rapport wrote in the round before, so that any of the three may begin.
        void Prepare(int round)
        {
            var last = journal.Head!.LastSequence; // a record has its first entry
            (entryRow, batchRow, currentRow) = (rows.Entries(last - 1)[0], rows.LastBatch(), rows.Current(last - 1)[0]);
            batch = NextBatch(changes);
        }
        Append();
        var times = new InTurn(bench.Plan.Appends) { Warmup = 10, BeforeRound = Prepare }
            .Run(new Way(Append), new Way(() => bare.Insert([entryRow], [])), new Way(() => same.Insert(entryRow, batchRow, currentRow)));
        var lastBare = bare.Database.Rows("select body from entries order by sequence desc limit 1")[0][0];
        Agreement.On("the last entry but one", $"{entryRow[14]}", $"{lastBare}");
        bench.Growth.Add("one durable append", size, times[0].MicrosecondsEach(1));
        table.Add(LineOf(size, "bare insert", new Pair(times[0], times[1]), 1.3));
        table.Add(LineOf(size, "the same tables and indexes", new Pair(times[0], times[2]), null));
    }

    static Batch NextBatch(IEnumerator<Change> changes)
    {
        changes.MoveNext();
        return new Batch(changes.Current.Id, [changes.Current]);
    }

    static Line LineOf(int size, string peer, Pair pair, double? target) =>
        new($"at {Said.Count(size)} activities, beside {peer}", Said.MedianAndP95(pair.Ours))
        {
            Peer = Said.MedianAndP95(pair.Peer), Ratio = Said.MedianAndP95(pair),
            Target = target is { } ratio ? $"within {Said.Times(ratio)}" : "", IsMet = pair.MedianRatio <= target,
        };
}
