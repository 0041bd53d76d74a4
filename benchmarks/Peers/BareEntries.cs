namespace Rapport.Benchmarks.Peers;

/// <summary>The floor of a journal: its entries, inserted by a prepared statement; perhaps with <c>current</c> beside them.</summary>
sealed class BareEntries : IDisposable
{
    const string EntryTable =
        """
        create table entries (office text, sequence integer, batch text, kind text, id text, version integer, schema integer, operation text, cause text,
          recorded_at integer, actor text, via text, source text, reason text, body text, leaf blob, supersedes integer);
        """;

    const string CurrentTable =
        """
        create table current (office text, kind text, id text, sequence integer, version integer, withdrawn integer, visibility integer, embargo integer,
          owner text, title text, placed_first integer, placed_last integer, primary key (office, kind, id)) without rowid;
        """;

    readonly BareStatement insert;
    readonly BareStatement? insertCurrent;

    BareEntries(string path, string tables, bool withCurrent)
    {
        Database = new BareSqlite(path, tables);
        insert = Database.Prepare(JournalRows.Insert("entries", JournalRows.EntryColumns));
        if (withCurrent) insertCurrent = Database.Prepare(JournalRows.Insert("current", JournalRows.CurrentColumns));
    }

    /// <summary>Entries alone.</summary>
    public static BareEntries Alone(string path) => new(path, EntryTable, withCurrent: false);

    /// <summary>Entries, and <c>current</c> by its key.</summary>
    public static BareEntries WithCurrent(string path) => new(path, EntryTable + CurrentTable, withCurrent: true);

    /// <summary>Both with every index and constraint that a record has.</summary>
    public static BareEntries LikeRecord(string path, string record)
    {
        using var database = new BareSqlite(record);
        var tables = database.Rows("select sql from sqlite_master where sql is not null and tbl_name in ('entries', 'current') order by rootpage");
        return new BareEntries(path, string.Concat(tables.Select(t => $"{t[0]};")), withCurrent: true);
    }

    public BareSqlite Database { get; }

    /// <summary>Inserts rows in one transaction.</summary>
    public void Insert(IReadOnlyList<object?[]> entries, IReadOnlyList<object?[]> current)
    {
        Database.Run("begin immediate");
        for (var i = 0; i < entries.Count; i++)
        {
            insert.Insert(entries[i]);
            insertCurrent?.Insert(current[i]);
        }
        Database.Run("commit");
    }

    public void Dispose()
    {
        insert.Dispose();
        insertCurrent?.Dispose();
        Database.Dispose();
    }
}
