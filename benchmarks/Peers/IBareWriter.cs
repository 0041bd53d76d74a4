namespace Rapport.Benchmarks.Peers;

/// <summary>Inserts rows of entries by itself, as one of several writers.</summary>
interface IBareWriter : IDisposable
{
    /// <summary>Makes the table, and the row that holds the last number.</summary>
    void Create();

    /// <summary>Inserts a row so many times and commits.</summary>
    /// <param name="row">The row of an entry.</param>
    /// <param name="count">How many times.</param>
    /// <param name="isNumbered">Whether each takes the next number of all, without holes.</param>
    void Insert(object?[] row, int count, bool isNumbered);
}

/// <summary>On SQLite, where one writes at a time.</summary>
sealed class SqliteWriter : IBareWriter
{
    const string Tables = "create table entries (office text, sequence integer, batch text, kind text, id text, version integer, schema integer, operation text, cause text, "
        + "recorded_at integer, actor text, via text, source text, reason text, body text, leaf blob, supersedes integer); "
        + "create table head (last integer); insert into head values (0);";

    readonly BareSqlite database;
    BareStatement? insert;

    public SqliteWriter(string path)
    {
        database = new BareSqlite(path);
        database.Run("pragma busy_timeout = 60000");
    }

    public void Create() => database.Run(Tables);

    public void Insert(object?[] row, int count, bool isNumbered)
    {
        insert ??= database.Prepare(JournalRows.Insert("entries", JournalRows.EntryColumns));
        var own = (object?[])row.Clone();
        database.Run("begin immediate");
        if (isNumbered) own[1] = (long)database.Rows($"update head set last = last + {count} returning last")[0][0]! - count; // it has its row
        for (var i = 0; i < count; i++)
        {
            if (isNumbered) own[1] = (long)own[1]! + 1; // numbered above
            insert.Insert(own);
        }
        database.Run("commit");
    }

    public void Dispose()
    {
        insert?.Dispose();
        database.Dispose();
    }
}

/// <summary>On PostgreSQL, where several write at once.</summary>
sealed class PostgresWriter(string place) : IBareWriter
{
    public const string Tables = "create table entries (office text, sequence bigint, batch text, kind text, id text, version bigint, schema bigint, operation text, cause text, "
        + "recorded_at bigint, actor text, via text, source text, reason text, body text, leaf bytea, supersedes bigint); "
        + "create table head (last bigint); insert into head values (0);";

    readonly BarePostgres database = new(place);

    public void Create() => database.Run(Tables);

    public void Insert(object?[] row, int count, bool isNumbered)
    {
        var own = (object?[])row.Clone();
        database.Run("begin");
        if (isNumbered) own[1] = (long)database.Rows($"update head set last = last + {count} returning last")[0][0]! - count; // it has its row
        database.Copy("entries", Rows(own, count, isNumbered));
        database.Run("commit");
    }

    static IEnumerable<object?[]> Rows(object?[] row, int count, bool isNumbered)
    {
        for (var i = 0; i < count; i++)
        {
            if (isNumbered) row[1] = (long)row[1]! + 1; // numbered by the caller
            yield return row;
        }
    }

    public void Dispose() => database.Dispose();
}
