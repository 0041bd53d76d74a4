using Rapport.Benchmarks.Records;
using Rapport.Storage.Journals;

namespace Rapport.Benchmarks.Harness;

/// <summary>A folder on a real disk, and in it the records that benchmarks share: each made once, read by all, changed only in copies.</summary>
sealed class Workbench : IDisposable
{
    const int Seed = 2021;
    readonly Dictionary<string, string> records = [];
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

    /// <summary>The repository.</summary>
    public string Root { get; }

    public string Folder { get; }

    /// <summary>A path that nothing stands at yet.</summary>
    public string NewPath(string name) => Path.Combine(Folder, $"{++paths}-{name}");

    /// <summary>A record of activities, one in twenty of them corrected later; not to be changed.</summary>
    public string Record(int activities) => Made($"{activities} activities", generator =>
    [
        [.. generator.Activities(activities)],
        [.. Enumerable.Range(0, activities / 20).Select(i => generator.Correction(i * 20, 1))],
    ]);

    /// <summary>A record of activities with ten contributions to each; not to be changed.</summary>
    public string MixedRecord(int activities) => Made($"{activities} mixed", generator =>
        [[.. generator.Activities(activities)], [.. generator.Contributions(10 * activities)]]);

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

    string Made(string name, Func<OfficeGenerator, IEnumerable<Rapport.Record.Change[]>> batches)
    {
        if (records.TryGetValue(name, out var made)) return made;
        var path = records[name] = NewPath("record.db");
        using var journal = OfficeGenerator.Create(path);
        journal.Append(new Rapport.Record.Batch("lists", [.. OfficeGenerator.Lists()]));
        foreach (var changes in batches(new OfficeGenerator(Seed))) journal.Append(new Rapport.Record.Batch($"batch-{changes[0].Id}-{changes[0].ExpectedVersion}", changes));
        return path;
    }

    /// <summary>The first folder above that holds the solution.</summary>
    static string RootOf(string folder) => File.Exists(Path.Combine(folder, "Rapport.slnx")) ? folder : RootOf(Path.GetDirectoryName(folder)!); // above

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
