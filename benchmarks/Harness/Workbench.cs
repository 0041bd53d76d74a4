using Rapport.Benchmarks.Records;
using Rapport.Record;
using Rapport.Storage.Journals;

namespace Rapport.Benchmarks.Harness;

/// <summary>A folder on a real disk, and in it the records that benchmarks share: each made once, read by all, changed only in copies.</summary>
sealed class Workbench : IDisposable
{
    const int Seed = 2021;
    const int BatchSize = 100_000;
    readonly Dictionary<string, string> records = [];
    readonly Lazy<PostgresServer> postgres = new(() => new PostgresServer());
    int paths;

    public Workbench(Plan plan)
    {
        Plan = plan;
        Root = RootOf(AppContext.BaseDirectory);
        Folder = Directory.CreateDirectory(Path.Combine(Root, "out", "benchmarks", $"{Environment.ProcessId}")).FullName;
        if (Machine.FileSystem(Folder) is "tmpfs" or "ramfs") throw new InvalidOperationException($"{Folder} is in memory; durable appends need a disk");
    }

    public Plan Plan { get; }

    public Growth Growth { get; } = new();

    /// <summary>A PostgreSQL server of the benchmarks' own, as it comes; started when the first asks for it.</summary>
    public PostgresServer Postgres => postgres.Value;

    /// <summary>The repository.</summary>
    public string Root { get; }

    public string Folder { get; }

    /// <summary>A path that nothing stands at yet.</summary>
    public string NewPath(string name) => Path.Combine(Folder, $"{++paths}-{name}");

    /// <summary>A record of activities, one in twenty of them corrected later; not to be changed.</summary>
    public string Record(int activities) => Made($"{activities} activities", generator => [generator.Activities(activities), Corrections(generator, activities)]);

    /// <summary>The same with ten contributions to each activity, the corrections last; not to be changed.</summary>
    public string MixedRecord(int activities) => Made($"{activities} mixed", generator =>
        [generator.Activities(activities), generator.Contributions(10 * activities), Corrections(generator, activities)]);

    static IEnumerable<Change> Corrections(OfficeGenerator generator, int activities) =>
        Enumerable.Range(0, activities / 20).Select(i => generator.Correction(i * 20, 1));

    /// <summary>A copy of a record, to be changed.</summary>
    public string CopyOf(string record)
    {
        var copy = NewPath("copy.db");
        File.Copy(record, copy);
        return copy;
    }

    /// <summary>Entries of a record.</summary>
    public static long Entries(string record)
    {
        using var journal = SqliteJournal.Open(record);
        return journal.Head!.LastSequence; // a record has its first entry
    }

    /// <summary>Makes a record in batches of so many changes that no machine needs memory for all.</summary>
    string Made(string name, Func<OfficeGenerator, IEnumerable<IEnumerable<Change>>> changes)
    {
        if (records.TryGetValue(name, out var made)) return made;
        var path = records[name] = NewPath("record.db");
        using var journal = OfficeGenerator.Create(path);
        journal.Append(new Batch("lists", [.. OfficeGenerator.Lists()]));
        foreach (var batch in changes(new OfficeGenerator(Seed)).SelectMany(c => c.Chunk(BatchSize)))
            journal.Append(new Batch($"batch-{batch[0].Id}-{batch[0].ExpectedVersion}", batch));
        return path;
    }

    /// <summary>The first folder above that holds the solution.</summary>
    static string RootOf(string folder) => File.Exists(Path.Combine(folder, "Rapport.slnx")) ? folder : RootOf(Path.GetDirectoryName(folder)!); // above

    public void Dispose()
    {
        if (postgres.IsValueCreated) postgres.Value.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}
