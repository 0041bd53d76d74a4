using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Text;
using Rapport.Record;

namespace Rapport.Storage.Backups;

/// <summary>
/// A record file in the making. It gets its name only when it is whole and on the disk; until then it lies beside it under a name that ends in
/// <c>.partial</c>, and goes when the making fails. A process that is killed leaves that file; nobody reads it, and it may be deleted.
/// </summary>
sealed class UnfinishedFile : IDisposable
{
    /// <summary>What SQLite puts beside a file. Left over from another record, it would be read as part of this one.</summary>
    static readonly string[] Beside = ["-wal", "-journal", "-shm"];

    /// <param name="name">The name it is to get; nothing may have it yet.</param>
    public UnfinishedFile(string name)
    {
        Name = name;
        RefuseTaken();
        Path = $"{name}.{Guid.NewGuid():N}.partial";
    }

    /// <summary>The name it is to get.</summary>
    public string Name { get; }

    /// <summary>Where it lies meanwhile.</summary>
    public string Path { get; }

    /// <summary>Brings it to the disk and gives it its name, which then is on the disk too.</summary>
    public void Finish()
    {
        Sync(Path);
        RefuseTaken();
        File.Move(Path, Name);
        Sync(Folder);
    }

    public void Dispose()
    {
        foreach (var ending in Beside.Prepend("")) File.Delete(Path + ending);
    }

    string Folder => System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(Name))!; // a file always lies in a folder

    void RefuseTaken()
    {
        if (!Directory.Exists(Folder)) throw new RecordException("folder.missing", $"{Name}: found no folder {Folder}, expected one; make it first");
        foreach (var taken in Beside.Prepend("").Select(ending => Name + ending).Where(System.IO.Path.Exists))
            throw new RecordException("record.exists", $"{taken}: found a file, expected none; choose another path or remove it first");
    }

    /// <summary>.NET does not tell when a file could not be brought to the disk; the operating system does.</summary>
    static void Sync(string path)
    {
        var file = open(Encoding.UTF8.GetBytes(path + '\0'), 0);
        try
        {
            if (file < 0 || fsync(file) < 0) throw new IOException($"{path}: found that the disk failed ({new Win32Exception().Message}); look at the disk, then try again");
        }
        finally
        {
            if (file >= 0) _ = close(file);
        }
    }

    [DllImport("libc", SetLastError = true)]
    static extern int open(byte[] path, int flags);

    [DllImport("libc", SetLastError = true)]
    static extern int fsync(int file);

    [DllImport("libc")]
    static extern int close(int file);
}
