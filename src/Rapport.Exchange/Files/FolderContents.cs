using System.Text;
using Rapport.Exchange.Loading;
using Rapport.Record;

namespace Rapport.Exchange.Files;

/// <summary>The files in <c>files/</c>, read when a row names them. A file stands under its name, or under its hash where two share a name.</summary>
sealed class FolderContents(LoadRun run)
{
    readonly LoadLimits limits = run.Context.Limits;
    readonly Dictionary<string, string> paths = new(StringComparer.Ordinal);
    readonly Dictionary<string, FileContent?> read = new(StringComparer.Ordinal);
    readonly Dictionary<string, FileContent> byHash = new(StringComparer.Ordinal);
    long bytes;

    /// <summary>The content of a hash that some row named, or null.</summary>
    public FileContent? Find(string? hash) => hash is null ? null : byHash.GetValueOrDefault(hash);

    /// <summary>Looks over the folder; what should not be there is reported. Links are never followed.</summary>
    public void See(string folder)
    {
        if (new DirectoryInfo(folder).LinkTarget is not null) { run.Problems.AddFile("files/", LoadMessages.FileLink); return; }
        var entries = new DirectoryInfo(folder).EnumerateFileSystemInfos().Take(limits.AttachmentsMax + 1).OrderBy(e => e.Name, StringComparer.Ordinal).ToArray();
        if (entries.Length > limits.AttachmentsMax) { run.Problems.AddFile("files/", LoadMessages.FilesTooMany(limits.AttachmentsMax)); return; }
        foreach (var entry in entries) See(entry);
    }

    void See(FileSystemInfo entry)
    {
        if (entry.LinkTarget is not null) run.Problems.AddFile(Shown(entry.Name), LoadMessages.FileLink);
        else if (entry is DirectoryInfo) run.Problems.AddFile(Shown(entry.Name), LoadMessages.FileStray(entry.Name + "/"));
        else paths[entry.Name.Normalize(NormalizationForm.FormC)] = entry.FullName;
    }

    static string Shown(string name) => $"files/{name}";

    /// <summary>The file of a row, by its name or else by its hash; null where there is none, or, with a problem, where it may not be taken.</summary>
    /// <param name="name">What the row calls it.</param>
    /// <param name="hash">The hash the row states.</param>
    /// <param name="isThere">Whether there is such a file, readable or not.</param>
    public FileContent? Take(string name, string? hash, out bool isThere)
    {
        var key = paths.ContainsKey(name) ? name : hash ?? "";
        isThere = paths.TryGetValue(key, out var path);
        if (path is null) return null;
        if (!read.TryGetValue(key, out var content)) read[key] = content = Read(path, key);
        return content;
    }

    FileContent? Read(string path, string name)
    {
        if (SourceFile.Read(path, limits.AttachmentBytesMax, run.Problems, "files/") is not { } file) return null;
        if ((bytes += file.Bytes.Length) > limits.AttachmentsBytesMax) { run.Problems.AddFile(Shown(name), LoadMessages.FilesTooLarge(limits.AttachmentsBytesMax)); return null; }
        return byHash[file.Hash] = new FileContent(file.Hash, file.Bytes);
    }

    /// <summary>Reports every file that no row names.</summary>
    public void ReportStray()
    {
        foreach (var name in paths.Keys.Where(n => !read.ContainsKey(n)).Order(StringComparer.Ordinal)) run.Problems.AddFile(Shown(name), LoadMessages.FileStray(name));
    }
}
