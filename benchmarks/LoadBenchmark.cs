using Rapport.Benchmarks.Harness;
using Rapport.Benchmarks.Peers;
using Rapport.Benchmarks.Records;
using Rapport.Exchange;
using Rapport.Record;
using Rapport.Storage.Journals;

namespace Rapport.Benchmarks;

/// <summary>A folder of CSV into the journal, durable when it returns.</summary>
sealed class LoadBenchmark : IBenchmark
{
    static readonly (string What, int Target)[] Ours = [("load and append", 100_000), ("append alone", 200_000)];
    static readonly string[] Peers = ["bare inserts", "bare inserts, with `current`", "the same tables and indexes"];

    public string Name => "load";

    public Table Run(Workbench bench)
    {
        var table = new Table("Load from CSV",
            "One batch into a record that holds what it refers to; the load reads and checks the folder and appends it, the append alone starts from "
            + "checked changes. The peers insert the same rows by prepared statements in one transaction: into a table without an index, with `current` beside it, and into both as a record "
            + "has them with every index. No peer reads a file, checks a version or makes canonical bytes or a leaf.");
        foreach (var size in bench.Plan.Sizes)
        {
            var times = Measure(bench, [.. new OfficeGenerator(size).Activities(size)]);
            bench.Growth.Add("load from CSV", size, times[0].MicrosecondsEach(size));
            bench.Growth.Add("append of one batch", size, times[1].MicrosecondsEach(size));
            Report($"{Said.Count(size)} activities", size, times, table);
        }
        var (mixed, generator) = (bench.Plan.ActivitiesLoaded, new OfficeGenerator(bench.Plan.ActivitiesLoaded));
        Report($"{Said.Count(mixed)} activities and {Said.Count(10 * mixed)} contributions", 11 * mixed,
            Measure(bench, [.. generator.Activities(mixed), .. generator.Contributions(10 * mixed)]), table);
        return table;
    }

    /// <summary>The times of ours, then of the peers.</summary>
    static Measured[] Measure(Workbench bench, Change[] changes)
    {
        var folder = bench.NewPath("folder");
        foreach (var kind in changes.GroupBy(c => c.Content.Kind)) CsvFolder.Write(folder, [.. kind]);
        var first = bench.NewPath("first.db");
        using (var journal = Empty(first)) Append(journal, changes);
        using var rows = new JournalRows(first);
        var beyond = Workbench.Entries(first) - changes.Length;
        var (entries, current) = (rows.Entries(beyond), rows.Current(beyond));

        using var target = new Target(bench, first);
        var times = new InTurn(bench.Plan.Rounds) { Collects = true }.Run(
            new Way(() => Append(target.Journal!, Read(target.Journal!, folder))) { Before = target.NewJournal }, // made just before
            new Way(() => Append(target.Journal!, changes)) { Before = target.NewJournal }, // as above
            new Way(() => target.Bare!.Insert(entries, [])) { Before = () => target.New(BareEntries.Alone) }, // as above
            new Way(() => target.Bare!.Insert(entries, current)) { Before = () => target.New(BareEntries.WithCurrent) }, // as above
            new Way(() => target.Bare!.Insert(entries, current)) { Before = () => target.New(path => BareEntries.LikeRecord(path, first)) }); // as above
        return times;
    }

    static void Report(string what, int entries, Measured[] times, Table table)
    {
        for (var ours = 0; ours < Ours.Length; ours++)
            for (var peer = 0; peer < Peers.Length; peer++)
                table.Add(new Line($"{what}, {Ours[ours].What}, beside {Peers[peer]}", Said.Rate(times[ours], entries))
                {
                    Peer = Said.Rate(times[Ours.Length + peer], entries),
                    Ratio = Said.Times(new Pair(times[ours], times[Ours.Length + peer]).MedianRatio),
                    Target = peer == 0 ? $"{Said.Count(Ours[ours].Target)}/s" : "",
                    IsMet = Said.PerSecond(times[ours], entries) >= Ours[ours].Target,
                });
    }

    /// <summary>A record of what activities and contributions refer to.</summary>
    static Journal Empty(string path)
    {
        var journal = OfficeGenerator.Create(path);
        journal.Append(new Batch("lists", [.. OfficeGenerator.Lists()]));
        return journal;
    }

    static void Append(Journal journal, IReadOnlyList<Change> changes) => journal.Append(new Batch("loaded", changes));

    static IReadOnlyList<Change> Read(Journal journal, string folder)
    {
        var result = FolderLoader.Read(folder, new LoadContext
        {
            Kinds = journal.Kinds,
            Office = journal.Office.Id,
            TimeZone = journal.Office.TimeZone,
            Currents = journal.Current,
            Ids = journal.Ids,
        });
        Agreement.On("problems of the folder", 0, result.Problems.Count);
        return result.Changes;
    }

    /// <summary>What is written to next; what was written before is held against the first record, then removed.</summary>
    sealed class Target(Workbench bench, string first) : IDisposable
    {
        string? path;

        public Journal? Journal { get; private set; }

        public BareEntries? Bare { get; private set; }

        public void NewJournal()
        {
            End();
            Journal = Empty(path = bench.NewPath("load.db"));
        }

        public void New(Func<string, BareEntries> make)
        {
            End();
            Bare = make(path = bench.NewPath("load.db"));
        }

        void End()
        {
            Dispose();
            if (path is null) return;
            Agreement.On("what was written", JournalRows.Sum(first), JournalRows.Sum(path));
            foreach (var ending in new[] { "", "-wal", "-shm" }) File.Delete(path + ending);
        }

        public void Dispose()
        {
            Journal?.Dispose();
            Bare?.Dispose();
            (Journal, Bare) = (null, null);
        }
    }
}
