using Rapport.Benchmarks.Harness;
using Rapport.Benchmarks.Peers;
using Rapport.Benchmarks.Records;
using Rapport.Exchange;
using Rapport.Record;
using Rapport.Storage.Journal;

namespace Rapport.Benchmarks;

/// <summary>Activities from a folder of CSV into the journal, durable when it returns.</summary>
sealed class LoadBenchmark : IBenchmark
{
    public string Name => "load";

    public Table Run(Workbench bench)
    {
        var table = new Table("Load from CSV",
            "One batch of new activities into a record that holds what they refer to; the load reads and checks the folder and appends it, the append alone starts from "
            + "checked changes. The peers insert the same rows by prepared statements in one transaction into a table without an index, and with `current` beside it: "
            + "no reading, no checks, no canonical bytes, no leaf.");
        foreach (var size in bench.Plan.Sizes) Measure(bench, size, table);
        return table;
    }

    static void Measure(Workbench bench, int size, Table table)
    {
        Change[] changes = [.. new OfficeGenerator(size).Activities(size)];
        var folder = CsvFolder.Write(bench.NewPath("folder"), changes);
        var first = bench.NewPath("first.db");
        using (var journal = Empty(first)) Append(journal, changes);
        using var rows = new JournalRows(first);
        var beyond = rows.Entries()[^size][1] is long sequence ? sequence - 1 : 0;
        var (entries, current) = (rows.Entries(beyond), rows.Current(beyond));

        SqliteJournal? target = null;
        BareEntries? bare = null;
        var paths = new string[4];
        void New(int way)
        {
            target?.Dispose();
            bare?.Dispose();
            (target, bare) = (null, null);
            if (paths[way] is { } before) Delete(before);
            paths[way] = bench.NewPath("load.db");
            if (way < 2) target = Empty(paths[way]);
            else bare = new BareEntries(paths[way], withCurrent: way == 3);
        }
        var times = new InTurn(bench.Plan.Rounds) { Collects = true }.Run(
            new Way(() => Append(target!, Read(target!, folder))) { Before = () => New(0) }, // each made just before
            new Way(() => Append(target!, changes)) { Before = () => New(1) },
            new Way(() => bare!.Insert(entries, [])) { Before = () => New(2) },
            new Way(() => bare!.Insert(entries, current)) { Before = () => New(3) });
        target?.Dispose();
        bare?.Dispose();
        foreach (var path in paths) Agreement.On("what was written", JournalRows.Sum(first), JournalRows.Sum(path));
        Report(bench, size, times, table);
    }

    static void Report(Workbench bench, int size, Measured[] times, Table table)
    {
        bench.Growth.Add("load from CSV", size, times[0].MicrosecondsEach(size));
        bench.Growth.Add("append of one batch", size, times[1].MicrosecondsEach(size));
        foreach (var (what, ours, target) in new[] { ("load and append", 0, 100_000), ("append alone", 1, 200_000) })
            foreach (var (peer, theirs) in new[] { ("bare inserts", 2), ("bare inserts, with current", 3) })
                table.Add(new Line($"{Said.Count(size)} activities, {what}, beside {peer}", Said.Rate(times[ours], size))
                {
                    Peer = Said.Rate(times[theirs], size), Ratio = Said.Times(new Pair(times[ours], times[theirs]).MedianRatio),
                    Target = theirs == 2 ? $"{Said.Count(target)}/s" : "", IsMet = Said.PerSecond(times[ours], size) >= target,
                });
    }

    static SqliteJournal Empty(string path)
    {
        var journal = OfficeGenerator.Create(path);
        journal.Append(new Batch("lists", [.. OfficeGenerator.Lists()]));
        return journal;
    }

    static void Append(SqliteJournal journal, IReadOnlyList<Change> changes) => journal.Append(new Batch("activities", changes));

    static IReadOnlyList<Change> Read(SqliteJournal journal, string folder)
    {
        var result = FolderLoader.Read(folder, new LoadContext
        {
            Kinds = journal.Kinds, Office = journal.Office.Id, TimeZone = journal.Office.TimeZone, Currents = journal.Current, Ids = journal.Ids,
        });
        Agreement.On("problems of the folder", 0, result.Problems.Count);
        return result.Changes;
    }

    static void Delete(string path)
    {
        foreach (var ending in new[] { "", "-wal", "-shm" }) File.Delete(path + ending);
    }
}
