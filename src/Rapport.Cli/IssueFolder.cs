using Rapport.Publishing;

namespace Rapport.Cli;

/// <summary>Puts the files of an issue into their folder.</summary>
static class IssueFolder
{
    /// <summary>
    /// Writes every file beside its place first and renames then: a reader never meets half a file. What could not be made does not stay from an
    /// earlier time, where it would contradict the rest.
    /// </summary>
    /// <returns>The paths of the files.</returns>
    public static async Task<IReadOnlyList<string>> Write(IssueFiles files, string folder)
    {
        var written = files.Made.Select(f => (Path: Path.Combine(folder, f.Path), f.Content)).ToList();
        foreach (var (path, content) in written) await WriteBeside(path, content);
        foreach (var (path, _) in written) Rename(path);
        foreach (var unmade in files.Unmade) Remove(Path.Combine(folder, unmade.Path));
        return [.. written.Select(w => w.Path)];
    }

    /// <summary>Writes a file whole or not at all.</summary>
    public static async Task Write(string path, byte[] content)
    {
        await WriteBeside(path, content);
        Rename(path);
    }

    /// <summary>Says on standard error what could not be made or lacks something, a reason once; whether anything failed that this machine has all it takes for.</summary>
    public static bool SayUnmade(IssueFiles files, string folder)
    {
        foreach (var remark in files.Remarks) Console.Error.WriteLine($"rapport: {remark}");
        foreach (var reason in files.Unmade.GroupBy(u => u.Reason, StringComparer.Ordinal))
        {
            var paths = string.Join(", ", reason.Select(u => Path.Combine(folder, u.Path)));
            Console.Error.WriteLine($"rapport: without {paths}: {reason.Key}");
        }
        return files.Unmade.Any(u => !u.IsMissing);
    }

    static async Task WriteBeside(string path, byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!); // every path stands in a folder
        await File.WriteAllBytesAsync(path + ".part", content);
    }

    static void Rename(string path) => File.Move(path + ".part", path, overwrite: true);

    static void Remove(string path)
    {
        if (File.Exists(path)) File.Delete(path);
    }
}
