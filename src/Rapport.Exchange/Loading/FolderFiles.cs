using Rapport.Record;

namespace Rapport.Exchange.Loading;

/// <summary>The files of a folder, each known for what it is.</summary>
sealed class FolderFiles
{
    readonly LoadRun run;
    readonly Dictionary<string, RecordKind> kinds;

    FolderFiles(LoadRun run)
    {
        this.run = run;
        kinds = run.Context.Kinds.All.Where(k => k.IsLoaded).ToDictionary(k => k.Plural + ".csv", StringComparer.Ordinal);
    }

    /// <summary>The table of each kind that has one.</summary>
    public Dictionary<string, string> Tables { get; } = new(StringComparer.Ordinal);

    /// <summary>The definitions of figures, where there are any.</summary>
    public string? Figures { get; private set; }

    /// <summary>The issue, where there is one.</summary>
    public string? Issue { get; private set; }

    /// <summary>Every Markdown file that may belong to the issue.</summary>
    public List<string> Markdown { get; } = [];

    /// <summary>Looks a folder over; what should not be there is reported.</summary>
    public static FolderFiles Find(string path, LoadRun run)
    {
        var files = new FolderFiles(run);
        if (!Directory.Exists(path)) { run.Problems.AddFile(null, LoadMessages.FolderMissing(path)); return files; }
        var records = Path.Combine(path, "records");
        var max = run.Context.Limits.FilesMax;
        string[] found = [.. Paths(path, max), .. Directory.Exists(records) ? Paths(records, max) : []];
        if (found.Length - (Directory.Exists(records) ? 1 : 0) > max) { run.Problems.AddFile(null, LoadMessages.FilesTooMany(max)); return files; }
        foreach (var file in found.Order(StringComparer.Ordinal)) files.Take(file, isRecords: Path.GetDirectoryName(file) == records, records);
        files.RefuseStrayMarkdown();
        return files;
    }

    /// <summary>At most a few more than are allowed, however many there are.</summary>
    static IEnumerable<string> Paths(string folder, int max) => Directory.EnumerateFileSystemEntries(folder).Take(max + 2);

    void Take(string path, bool isRecords, string records)
    {
        var name = Path.GetFileName(path);
        if (path == records && Directory.Exists(path)) return;
        if (Directory.Exists(path)) Refuse(name + "/");
        else if (Path.GetFileNameWithoutExtension(name).Equals("readme", StringComparison.OrdinalIgnoreCase)) return;
        else if (kinds.TryGetValue(name, out var kind)) { if (!Tables.TryAdd(kind.Name, path)) run.Problems.AddFile(name, LoadMessages.FileTwice(name)); }
        else if (isRecords) Refuse(name);
        else if (name == "figures.yml") Figures = path;
        else if (name == "issue.yml") Issue = path;
        else if (name.EndsWith(".md", StringComparison.Ordinal)) Markdown.Add(path);
        else Refuse(name);
    }

    void RefuseStrayMarkdown()
    {
        if (Issue is not null) return;
        foreach (var path in Markdown) Refuse(Path.GetFileName(path));
    }

    void Refuse(string name) => run.Problems.AddFile(name, LoadMessages.FileUnknown(name, Nearness.Nearest(name, [.. kinds.Keys, "figures.yml", "issue.yml"])));
}
