namespace Rapport.Benchmarks.Peers;

/// <summary>A copy of a record, written by prepared inserts: what the tables and indexes of a journal cost by themselves.</summary>
sealed class SameTables : IDisposable
{
    readonly BareSqlite database;
    readonly BareStatement entries;
    readonly BareStatement batches;
    readonly BareStatement current;

    public SameTables(string copy)
    {
        database = new BareSqlite(copy);
        entries = database.Prepare(JournalRows.Insert("entries", JournalRows.EntryColumns));
        batches = database.Prepare(JournalRows.Insert("batches", JournalRows.BatchColumns));
        current = database.Prepare(JournalRows.Insert("current", JournalRows.CurrentColumns));
    }

    /// <summary>Writes the rows of one batch of one entry, and commits.</summary>
    public void Insert(object?[] entry, object?[] batch, object?[] newest)
    {
        database.Run("begin immediate");
        entries.Insert(entry);
        current.Insert(newest);
        batches.Insert(batch);
        database.Run("commit");
    }

    public void Dispose()
    {
        entries.Dispose();
        batches.Dispose();
        current.Dispose();
        database.Dispose();
    }
}
