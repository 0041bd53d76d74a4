using DuckDB.NET.Data;

namespace Rapport.Benchmarks.Peers;

/// <summary>DuckDB by itself.</summary>
sealed class BareDuckDB : IDisposable
{
    readonly DuckDBConnection connection;

    public BareDuckDB(string? path = null)
    {
        connection = new DuckDBConnection($"DataSource={path ?? ":memory:"}");
        connection.Open();
        Run("set preserve_insertion_order = false; set TimeZone = 'UTC';");
    }

    public static string Version
    {
        get
        {
            using var database = new BareDuckDB();
            return (string)database.Rows("select version()")[0][0]!; // it knows its version
        }
    }

    public void Run(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>Every row of a question, read whole.</summary>
    public List<object?[]> Rows(string sql) => [.. Each(sql)];

    /// <summary>Every row of a question, one after the other.</summary>
    public IEnumerable<object?[]> Each(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var row in CommandRows.Each(command)) yield return row;
    }

    public void Dispose() => connection.Dispose();
}
