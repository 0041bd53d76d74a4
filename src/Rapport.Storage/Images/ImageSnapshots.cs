using System.Globalization;
using DuckDB.NET.Data;
using Rapport.Storage.Journals;

namespace Rapport.Storage.Images;

/// <summary>
/// Snapshots of the image beside a record, in the folder <c>RECORD.image</c>: immutable files, named by the last sequence folded, the fold
/// version and the leaf of that entry, published by rename. Any of them may be deleted at any time.
/// </summary>
public static class ImageSnapshots
{
    const int Kept = 2;

    /// <summary>The folder of a record's snapshots.</summary>
    public static string Folder(string record) => record + ".image";

    /// <summary>
    /// An image that answers for the journal's last batch: the newest snapshot with the rest folded over it in memory, or everything
    /// folded. Whoever finds that this meant folding more than <see cref="Image.WorthSnapshot"/> entries lets a snapshot be published
    /// for the next, once the answer is out: <see cref="PublishIfFree"/>.
    /// </summary>
    public static Image Open(Journal journal)
    {
        var image = Newest(journal) is { } newest ? TryOver(journal, newest) ?? Open(journal) : Image.Fold(journal, check: false);
        image.Lock();
        return image;
    }

    /// <summary>An image over a snapshot; null where the file is gone or cannot be read. The only repair is to delete it and fold again.</summary>
    static Image? TryOver(Journal journal, (string Path, long Sequence) snapshot)
    {
        try
        {
            return Image.Over(journal, snapshot.Path, snapshot.Sequence);
        }
        catch (DuckDBException)
        {
            File.Delete(snapshot.Path);
            return null;
        }
    }

    /// <summary>
    /// Publishes a snapshot where that is worth it, nobody else is at it, and the folder can be written; else does nothing.
    /// </summary>
    /// <returns>Whether a snapshot was published; where not, the next process folds for itself.</returns>
    public static bool PublishIfFree(Journal journal)
    {
        try
        {
            using var turn = TakeTurn(journal.ImageFolder);
            var isWorth = journal.Head!.LastSequence - (Newest(journal)?.Sequence ?? 0) > Image.WorthSnapshot; // it has its first batch
            if (isWorth) Publish(journal);
            return isWorth;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException) { return false; }
    }

    /// <summary>Whether somebody is publishing a snapshot of a record right now.</summary>
    public static bool IsBeingPublished(Journal journal)
    {
        try
        {
            using var turn = TakeTurn(journal.ImageFolder);
            return false;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException) { return true; }
    }

    /// <summary>The lock is the operating system's: it goes with the process that holds it.</summary>
    static FileStream TakeTurn(string folder) => new(
        Path.Combine(Directory.CreateDirectory(folder).FullName, "publishing.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);

    /// <summary>
    /// Publishes a snapshot of the journal as it stands: what was recorded since the newest one is folded into a copy of it, or everything
    /// into a new one, which is then held against the journal.
    /// </summary>
    public static (string Path, long Sequence) Publish(Journal journal)
    {
        var folder = Directory.CreateDirectory(journal.ImageFolder).FullName;
        var temporary = Path.Combine(folder, $"{Guid.NewGuid():N}.part");
        try
        {
            long sequence;
            using (var image = Newest(journal) is { } newest ? Continue(journal, newest, temporary) : Image.Fold(journal, temporary))
            {
                image.Checkpoint();
                sequence = image.Sequence;
            }
            using var source = journal.OpenReader();
            var path = Path.Combine(folder, Name(sequence, source.LeafAt(sequence)));
            File.Move(temporary, path, overwrite: true);
            RemoveOld(folder);
            return (path, sequence);
        }
        finally { File.Delete(temporary); }
    }

    static Image Continue(Journal journal, (string Path, long Sequence) newest, string temporary)
    {
        File.Copy(newest.Path, temporary);
        var image = Image.Reopen(journal, temporary, newest.Sequence);
        image.CatchUp(journal);
        return image;
    }

    /// <summary>Removes every snapshot in a folder.</summary>
    public static void RemoveAll(string folder)
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }

    static (string Path, long Sequence)? Newest(Journal journal)
    {
        if (!Directory.Exists(journal.ImageFolder)) return null;
        using var source = journal.OpenReader();
        foreach (var path in Files(journal.ImageFolder))
        {
            var sequence = long.Parse(Path.GetFileName(path).Split('-')[0], CultureInfo.InvariantCulture);
            if (Path.GetFileName(path) == Name(sequence, source.LeafAt(sequence))) return (path, sequence);
        }
        return null;
    }

    /// <summary>Snapshot files, the newest first.</summary>
    static IEnumerable<string> Files(string folder) =>
        Directory.GetFiles(folder, "*.duckdb").Where(f => char.IsAsciiDigit(Path.GetFileName(f)[0])).OrderDescending(StringComparer.Ordinal);

    static string Name(long sequence, string leaf) =>
        string.Create(CultureInfo.InvariantCulture, $"{sequence:D15}-{ImageLayout.FoldVersion}-{leaf}.duckdb");

    /// <summary>Keeps the newest; a process that has an older one open keeps reading it, for the name alone goes.</summary>
    static void RemoveOld(string folder)
    {
        foreach (var path in Files(folder).Skip(Kept)) File.Delete(path);
    }
}
