using Rapport.Record;

namespace Rapport.Exchange;

/// <summary>A folder that is written whole or not at all: filled under another name and moved to its place at the end.</summary>
static class EmptyFolder
{
    /// <summary>Fills a folder that does not exist yet, or is empty.</summary>
    /// <exception cref="RecordException">Something is there (<c>folder.not-empty</c>).</exception>
    public static void Fill(string path, Action<string> write)
    {
        if (File.Exists(path) || (Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path).Any()))
            throw new RecordException("folder.not-empty", $"{path}: found files, expected an empty folder or none; name another");
        var (whole, part) = (Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)), Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)) + ".part");
        Remove(part);
        Directory.CreateDirectory(part);
        try
        {
            write(part);
            if (Directory.Exists(whole)) Directory.Delete(whole);
            Directory.Move(part, whole);
        }
        catch
        {
            Remove(part);
            throw;
        }
    }

    static void Remove(string folder)
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }
}
