using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Rapport.Benchmarks.Peers;

/// <summary>SQLite by itself, with the settings of a journal: WAL, and commits that reach the disk.</summary>
sealed class BareSqlite : IDisposable
{
    readonly SqliteConnection connection;

    public BareSqlite(string path, string sql = "")
    {
        connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        Run($"pragma journal_mode = wal; pragma synchronous = full; pragma cache_size = -65536; {sql}");
    }

    public static string Version
    {
        get
        {
            using var database = new BareSqlite(":memory:");
            return database.Rows("select sqlite_version()")[0][0]!.ToString()!; // it knows its version
        }
    }

    public sqlite3 Handle => connection.Handle!; // open as long as this object

    public void Run(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public BareStatement Prepare(string sql) => new(Handle, sql);

    /// <summary>Every row of a question.</summary>
    public List<object?[]> Rows(string sql)
    {
        using var statement = Prepare(sql);
        var rows = new List<object?[]>();
        while (statement.Step()) rows.Add(statement.Row());
        return rows;
    }

    public void Dispose() => connection.Dispose();
}
