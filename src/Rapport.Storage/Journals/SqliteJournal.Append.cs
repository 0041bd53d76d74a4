using Microsoft.Data.Sqlite;
using Rapport.Record;

namespace Rapport.Storage.Journals;

public sealed partial class SqliteJournal
{
    private protected override Recorded Write(Batch batch) => InTransaction(() => FindBatch(batch.Key) ?? WriteNew(batch));

    /// <summary>Does all of a work or nothing of it; whatever stopped it, the journal can be used on.</summary>
    T InTransaction<T>(Func<T> work)
    {
        statements.Run("begin immediate");
        try
        {
            var done = work();
            statements.Run("commit");
            return done;
        }
        catch
        {
            // After some errors (a full disk) SQLite has rolled back by itself; then there is nothing left to undo.
            if (SQLitePCL.raw.sqlite3_get_autocommit(connection.Handle) == 0) statements.Run("rollback");
            throw;
        }
    }

    Recorded WriteNew(Batch batch)
    {
        var head = Head;
        var first = (head?.LastSequence ?? 0) + 1;
        var stamp = Clock.Stamp(Office.HasTestClock, head is null ? null : EntryWords.ToMicroseconds(head.RecordedAt));
        using (var tables = new SqliteTables(statements, Office.Id, Kinds))
        {
            var (writer, at) = (new EntryWriter(tables, Office.Id), EntryWords.FromMicroseconds(stamp));
            for (var i = 0; i < batch.Changes.Count; i++) writer.Write(batch, batch.Changes[i], first + i, at);
        }
        WriteContents(batch.Contents);
        var last = first + batch.Changes.Count - 1;
        using var insert = statements.Take("insert into batches values (?1, ?2, ?3, ?4, ?5, ?6)");
        insert.Bind(1, Office.Id).Bind(2, (head?.Ordinal ?? 0) + 1).Bind(3, batch.Key).Bind(4, first).Bind(5, last).Bind(6, stamp).Run();
        return new Recorded(batch.Key, first, last, EntryWords.FromMicroseconds(stamp), AlreadyRecorded: false);
    }

    void WriteContents(IReadOnlyList<FileContent> contents)
    {
        if (contents.Count == 0) return;
        using var insert = statements.Take("insert or ignore into contents values (?1, ?2, ?3)");
        foreach (var content in contents) insert.Bind(1, Office.Id).Bind(2, content.Hash).BindBlob(3, content.Bytes.Span).Run();
    }
}
