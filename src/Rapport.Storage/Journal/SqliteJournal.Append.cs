using Microsoft.Data.Sqlite;
using Rapport.Record;

namespace Rapport.Storage.Journal;

public sealed partial class SqliteJournal
{
    /// <summary>
    /// Records a batch, all of it or nothing, and returns when it is on the disk. A key that was recorded before changes nothing and is
    /// answered with what it did then.
    /// </summary>
    /// <exception cref="RecordException">A record has another version than expected, a unique key is taken, a guard would be broken, or
    /// the batch is empty.</exception>
    public Recorded Append(Batch batch)
    {
        if (batch.Changes.Count == 0) throw new RecordException("batch.empty", "found a batch without changes, expected at least one");
        if (batch.Key.Length is 0 or > Batch.KeyLengthMax)
            throw new RecordException("batch.key", $"batch key: found {batch.Key.Length} letters, expected 1 to {Batch.KeyLengthMax}");
        statements.Run("begin immediate");
        try
        {
            var recorded = FindBatch(batch.Key) is { } before ? before with { AlreadyRecorded = true } : Write(batch);
            statements.Run("commit");
            return recorded;
        }
        catch
        {
            // After some errors (a full disk) SQLite has rolled back by itself; then there is nothing left to undo.
            if (SQLitePCL.raw.sqlite3_get_autocommit(connection.Handle) == 0) statements.Run("rollback");
            throw;
        }
    }

    Recorded Write(Batch batch)
    {
        var head = Head;
        var first = (head?.LastSequence ?? 0) + 1;
        var stamp = clock.Stamp(Office.HasTestClock, head is null ? null : EntryWords.ToMicroseconds(head.RecordedAt));
        using (var writer = new EntryWriter(statements, Office.Id, Kinds))
        {
            var at = EntryWords.FromMicroseconds(stamp);
            for (var i = 0; i < batch.Changes.Count; i++) writer.Write(batch, batch.Changes[i], first + i, at);
        }
        var last = first + batch.Changes.Count - 1;
        using var insert = statements.Take("insert into batches values (?1, ?2, ?3, ?4, ?5, ?6)");
        insert.Bind(1, Office.Id).Bind(2, (head?.Ordinal ?? 0) + 1).Bind(3, batch.Key).Bind(4, first).Bind(5, last).Bind(6, stamp).Run();
        return new Recorded(batch.Key, first, last, EntryWords.FromMicroseconds(stamp), AlreadyRecorded: false);
    }

    /// <summary>What a batch did when it was recorded, or null.</summary>
    public Recorded? FindBatch(string key)
    {
        using var find = statements.Take("select first_sequence, last_sequence, recorded_at from batches where office = ?1 and batch = ?2");
        if (!find.Bind(1, Office.Id).Bind(2, key).Step()) return null;
        var found = new Recorded(key, find.Int64(0), find.Int64(1), EntryWords.FromMicroseconds(find.Int64(2)), AlreadyRecorded: true);
        find.Reset();
        return found;
    }

    /// <summary>The ordinal of a batch that was recorded, counting from 1.</summary>
    public long OrdinalOf(string key)
    {
        using var find = statements.Take("select ordinal from batches where office = ?1 and batch = ?2");
        return find.Bind(1, Office.Id).Bind(2, key).Step() ? find.Int64(0) : throw new ArgumentException($"no batch has the key {key}", nameof(key));
    }
}
