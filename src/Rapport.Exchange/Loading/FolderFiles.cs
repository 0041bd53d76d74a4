using Rapport.Record;

namespace Rapport.Exchange.Loading;

/// <summary>An issue's files.</summary>
/// <param name="Folder">What stands before their names in problems: nothing, or <c>issues/february/</c>.</param>
/// <param name="Yaml">The path of its <c>issue.yml</c>.</param>
/// <param name="Markdown">The paths of every Markdown file that may belong to it.</param>
sealed record IssueFiles(string Folder, string Yaml, IReadOnlyList<string> Markdown);

/// <summary>The files of a folder, each known for what it is.</summary>
sealed class FolderFiles
{
    const string WorkbookEnding = ".xlsx";

    readonly LoadRun run;
    readonly Dictionary<string, RecordKind> kinds;
    readonly List<string> markdown = [];
    string? issue;

    FolderFiles(LoadRun run)
    {
        this.run = run;
        kinds = run.Context.Kinds.All.Where(k => k.IsLoaded).ToDictionary(k => k.Plural + ".csv", StringComparer.Ordinal);
    }

    /// <summary>The table of each kind that has one.</summary>
    public Dictionary<string, string> Tables { get; } = new(StringComparer.Ordinal);

    /// <summary>The workbook, where there is one.</summary>
    public string? Workbook { get; private set; }

    /// <summary>The definitions of figures, where there are any.</summary>
    public string? Figures { get; private set; }

    /// <summary>The issues: the one in the folder itself, then those in <c>issues/</c>.</summary>
    public List<IssueFiles> Issues { get; } = [];

    /// <summary>Looks a folder over; what should not be there is reported. A workbook may stand for its folder.</summary>
    public static FolderFiles Find(string path, LoadRun run)
    {
        var files = new FolderFiles(run);
        if (File.Exists(path) && IsWorkbook(path)) { files.Workbook = path; return files; }
        if (!Directory.Exists(path)) { run.Problems.AddFile(null, LoadMessages.FolderMissing(path)); return files; }
        var records = Path.Combine(path, "records");
        var max = run.Context.Limits.FilesMax;
        string[] found = [.. Paths(path, max), .. Directory.Exists(records) ? Paths(records, max) : []];
        if (found.Length - (Directory.Exists(records) ? 1 : 0) > max) { run.Problems.AddFile(null, LoadMessages.FilesTooMany(max)); return files; }
        foreach (var file in found.Order(StringComparer.Ordinal)) files.Take(file, isRecords: Path.GetDirectoryName(file) == records);
        files.KeepIssue();
        return files;
    }

    static bool IsWorkbook(string path) => path.EndsWith(WorkbookEnding, StringComparison.OrdinalIgnoreCase);

    static bool IsReadme(string path) => Path.GetFileNameWithoutExtension(path).Equals("readme", StringComparison.OrdinalIgnoreCase);

    /// <summary>At most a few more than are allowed, however many there are.</summary>
    static IEnumerable<string> Paths(string folder, int max) => Directory.EnumerateFileSystemEntries(folder).Take(max + 2);

    void Take(string path, bool isRecords)
    {
        var name = Path.GetFileName(path);
        if (Directory.Exists(path)) TakeFolder(path, isRecords);
        else if (IsReadme(name)) return;
        else if (kinds.TryGetValue(name, out var kind)) { if (!Tables.TryAdd(kind.Name, path)) run.Problems.AddFile(name, LoadMessages.FileTwice(name)); }
        else if (IsWorkbook(name)) TakeWorkbook(path, name);
        else if (isRecords) Refuse(name);
        else if (name == "figures.yml") Figures = path;
        else if (name == "issue.yml") issue = path;
        else if (name.EndsWith(".md", StringComparison.Ordinal)) markdown.Add(path);
        else Refuse(name);
    }

    void TakeWorkbook(string path, string name)
    {
        if (Workbook is null) Workbook = path;
        else run.Problems.AddFile(name, LoadMessages.WorkbookTwice(name));
    }

    void TakeFolder(string path, bool isRecords)
    {
        var name = Path.GetFileName(path);
        if (isRecords) Refuse(name + "/");
        else if (name == "issues") TakeIssues(path);
        else if (name == "files") run.Files.See(path);
        else if (name != "records") Refuse(name + "/");
    }

    void TakeIssues(string path)
    {
        var max = run.Context.Limits.IssuesMax;
        var folders = Paths(path, max).Order(StringComparer.Ordinal).ToArray();
        if (folders.Length > max) { run.Problems.AddFile("issues/", LoadMessages.IssuesTooMany(max)); return; }
        foreach (var folder in folders)
        {
            var name = Path.GetFileName(folder);
            if (Directory.Exists(folder)) TakeIssue(folder, $"issues/{name}/");
            else if (!IsReadme(name)) Refuse($"issues/{name}");
        }
    }

    void TakeIssue(string folder, string shown)
    {
        var max = run.Context.Limits.FilesMax;
        var paths = Paths(folder, max).Order(StringComparer.Ordinal).Where(p => !IsReadme(p)).ToArray();
        if (paths.Length > max) { run.Problems.AddFile(shown, LoadMessages.FilesTooMany(max)); return; }
        var yaml = paths.FirstOrDefault(p => Path.GetFileName(p) == "issue.yml");
        var texts = paths.Where(p => p.EndsWith(".md", StringComparison.Ordinal) && File.Exists(p)).ToArray();
        foreach (var path in paths.Except(texts).Where(p => p != yaml)) Refuse(shown + Path.GetFileName(path));
        if (yaml is null) run.Problems.AddFile(shown, LoadMessages.IssueMissing);
        else Issues.Add(new IssueFiles(shown, yaml, texts));
    }

    /// <summary>Markdown belongs to an issue; where there is none it should not be there.</summary>
    void KeepIssue()
    {
        if (issue is not null) Issues.Insert(0, new IssueFiles("", issue, markdown));
        else foreach (var path in markdown) Refuse(Path.GetFileName(path));
    }

    void Refuse(string name) => run.Problems.AddFile(name, LoadMessages.FileUnknown(name, Nearness.Nearest(name, [.. kinds.Keys, "figures.yml", "issue.yml"])));
}
