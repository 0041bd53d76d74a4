using Microsoft.Data.Sqlite;
using Rapport.Record;
using Rapport.Storage.Images;
using Rapport.Storage.Journals;

namespace Rapport.Storage.Backups;

/// <summary>
/// A backup is a record file like any other: it holds the journal as it stood after one batch, whoever wrote meanwhile. It is read from its
/// first entry to its last before it gets its name, and again before anything is restored from it. Images and other caches are not in it:
/// they are derived.
/// </summary>
public static class Backup
{
    /// <summary>The operating system's number (ENOSPC) for a disk that is full, which .NET passes on.</summary>
    const int NoSpaceLeft = 28;

    /// <summary>Makes a file that holds the journal as it stands, and nothing where that fails.</summary>
    /// <param name="journal">What is backed up; others may go on writing to it.</param>
    /// <param name="file">A file that must not exist.</param>
    /// <returns>Where the backup ends.</returns>
    /// <exception cref="RecordException">The file exists, or the journal does not hold what it recorded.</exception>
    public static JournalHead Make(Journal journal, string file)
    {
        using var made = new UnfinishedFile(file);
        return Naming(made, journal.Name, () =>
        {
            using (var target = SqliteSchema.Connect(made.Path, SqliteOpenMode.ReadWriteCreate)) journal.CopyTo(target);
            var head = Examine(made.Path, new JournalOptions { Kinds = journal.Kinds }, fault =>
                $"{journal.Name}: {fault.Message}; no backup was made: keep the backups you have and run \"rapport check\"");
            made.Finish();
            return head;
        });
    }

    /// <summary>Makes a record of a backup, with the same entries and leaves, and nothing where that fails. What is derived is made anew.</summary>
    /// <param name="file">The backup; it is only read.</param>
    /// <param name="record">A record that must not exist, as <see cref="Journal.Create"/> takes it.</param>
    /// <param name="options">Clock and kinds; the usual ones where null.</param>
    /// <returns>Where the record ends.</returns>
    /// <exception cref="RecordException">There is a record already, or the file is no backup without a fault.</exception>
    public static JournalHead Restore(string file, string record, JournalOptions? options = null)
    {
        if (!File.Exists(file)) throw new RecordException("record.missing", $"{file}: found no file, expected a backup made by \"rapport backup\"");
        return PostgresJournal.IsMeantBy(record) ? RestoreToServer(file, record, options ?? new JournalOptions()) : RestoreToFile(file, record, options);
    }

    static JournalHead RestoreToFile(string file, string record, JournalOptions? options)
    {
        using var made = new UnfinishedFile(record);
        return Naming(made, file, () =>
        {
            Copy(file, made.Path);
            var head = Examine(made.Path, options, fault => Refusal(file, fault));
            ImageSnapshots.RemoveAll(ImageSnapshots.Folder(record));
            made.Finish();
            return head;
        });
    }

    /// <summary>The backup is copied to a place where SQLite may work on it, read to its end, and then sent to the server in one transaction.</summary>
    static JournalHead RestoreToServer(string file, string record, JournalOptions options)
    {
        using var working = new UnfinishedFile(Path.Combine(Path.GetTempPath(), $"rapport-restore-{Environment.ProcessId}"));
        return Naming(working, file, () =>
        {
            Copy(file, working.Path);
            using var source = SqliteJournal.Open(working.Path, options);
            if (source.CheckTruth() is [var fault, ..]) throw new RecordException("backup.damaged", Refusal(file, fault));
            using var journal = PostgresJournal.Restore(record, source, options);
            ImageSnapshots.RemoveAll(journal.ImageFolder);
            return journal.Head!; // it has its first entry, or the backup could not have been opened
        });
    }

    static string Refusal(string file, Problem fault) => $"{file}: {fault.Message}; nothing was restored: take another backup";

    /// <summary>A backup is only read, and may lie where nobody may write. A record in use is read with what its log still holds.</summary>
    static void Copy(string file, string copy)
    {
        if (File.Exists(file + "-wal"))
        {
            using var inUse = SqliteSchema.Connect(file, SqliteOpenMode.ReadOnly);
            using var target = SqliteSchema.Connect(copy, SqliteOpenMode.ReadWriteCreate);
            SqliteSchema.Copy(inUse, target);
            return;
        }
        try
        {
            using var from = File.OpenRead(file);
            using var to = File.Create(copy);
            from.CopyTo(to);
        }
        catch (IOException failure) when (failure.HResult == NoSpaceLeft) { throw SqliteFailure.NoRoom(copy, failure); }
    }

    /// <summary>Reads a copy from its first entry to its last, makes what is derived anew, and brings all of it into the one file.</summary>
    static JournalHead Examine(string copy, JournalOptions? options, Func<Problem, string> message)
    {
        using var journal = SqliteJournal.Open(copy, options);
        if (journal.CheckTruth() is [var fault, ..]) throw new RecordException("backup.damaged", message(fault));
        journal.RebuildDerived();
        journal.Seal();
        return journal.Head!; // it has its first entry, or it could not have been opened
    }

    /// <summary>Messages speak of the files that a person named: what cannot be read is the source, what cannot be written is what was to be made.</summary>
    static JournalHead Naming(UnfinishedFile made, string source, Func<JournalHead> make)
    {
        try { return make(); }
        catch (RecordException refusal) { throw new RecordException(refusal.Code, refusal.Message.Replace(made.Path, source, StringComparison.Ordinal)); }
        catch (IOException failure) { throw new IOException(failure.Message.Replace(made.Path, made.Name, StringComparison.Ordinal), failure); }
    }
}
