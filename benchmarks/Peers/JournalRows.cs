namespace Rapport.Benchmarks.Peers;

/// <summary>The rows of a journal's tables, bare, to be written again by a peer: the same bytes.</summary>
sealed class JournalRows : IDisposable
{
    public const int EntryColumns = 17;
    public const int BatchColumns = 6;
    public const int CurrentColumns = 12;
    readonly BareSqlite journal;

    public JournalRows(string path) => journal = new BareSqlite(path);

    /// <summary>Every entry beyond a sequence.</summary>
    public List<object?[]> Entries(long beyond = 0) => journal.Rows($"select * from entries where sequence > {beyond} order by sequence");

    /// <summary>The newest batch.</summary>
    public object?[] LastBatch() => journal.Rows("select * from batches order by ordinal desc limit 1")[0];

    /// <summary>The rows of <c>current</c> of entries beyond a sequence, in the order of entries.</summary>
    public List<object?[]> Current(long beyond) => journal.Rows($"select * from current where sequence > {beyond} order by sequence");

    /// <summary>How many entries, and how many bytes of bodies.</summary>
    public static string Sum(string path)
    {
        using var database = new BareSqlite(path);
        var sum = database.Rows("select count(*), sum(octet_length(body)) from entries where kind in ('activity', 'contribution')")[0];
        return $"{sum[0]} entries, {sum[1]} bytes of bodies";
    }

    /// <summary>An insert into a table of as many columns.</summary>
    public static string Insert(string table, int columns) => $"insert into {table} values ({string.Join(", ", Enumerable.Repeat("?", columns))})";

    public void Dispose() => journal.Dispose();
}
