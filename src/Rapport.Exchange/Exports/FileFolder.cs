using Rapport.Exchange.Files;
using Rapport.Publications;
using Rapport.Record;

namespace Rapport.Exchange.Exports;

/// <summary>
/// Writes the bytes of every exported file into <c>files/</c>: under its name, or under its hash where the name belongs to other bytes too, be
/// it in other letters, or could not stand in a folder.
/// </summary>
static class FileFolder
{
    /// <summary>Writes the folder, where there is a file.</summary>
    /// <exception cref="RecordException">The bytes of a file are not there (<c>file.missing</c>).</exception>
    public static void Write(string folder, ExportSource source)
    {
        var shared = SharedNames(source);
        foreach (var file in Files(source))
        {
            Directory.CreateDirectory(folder);
            var hash = file.Hash ?? "";
            var path = Path.Combine(folder, FileName.IsPlain(file.Name) && !shared.Contains(file.Name) ? file.Name : hash);
            if (!File.Exists(path)) File.WriteAllBytes(path, source.Contents(hash) ?? throw Missing(file));
        }
    }

    static IEnumerable<AttachedFile> Files(ExportSource source) =>
        source.Records(AttachedFile.Shape).Select(r => new AttachedFile(new AttachedFileId(r.Id), r.Content));

    static HashSet<string> SharedNames(ExportSource source) => Files(source).Select(f => (f.Name, f.Hash)).Distinct()
        .GroupBy(f => f.Name, StringComparer.OrdinalIgnoreCase).Where(g => g.Skip(1).Any()).Select(g => g.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);

    static RecordException Missing(AttachedFile file) => new("file.missing",
        $"file {file.Id}: found no bytes of {file.Hash ?? "a file without a hash"}, expected those of {file.Name}; load its row again with the file in files/");
}
