using Microsoft.Data.Sqlite;

namespace Rapport.Storage.Journals;

/// <summary>
/// The prepared statements of one connection. A statement is taken, used and disposed as if it were new; it then waits here, reset, for the
/// next who asks with the same words, for preparing it costs as much as running it.
/// </summary>
sealed class SqliteStatements(SqliteConnection connection) : IJournalStatements
{
    readonly Dictionary<string, Stack<SqliteStatement>> idle = new(StringComparer.Ordinal);

    /// <summary>A statement nobody else is using.</summary>
    public SqliteStatement Take(string sql) =>
        idle.TryGetValue(sql, out var waiting) && waiting.TryPop(out var statement) ? statement : new SqliteStatement(connection, sql, this);

    IJournalStatement IJournalStatements.Take(string sql) => Take(sql);

    /// <summary>Runs one statement that answers nothing.</summary>
    public void Run(string sql)
    {
        using var statement = Take(sql);
        statement.Run();
    }

    internal void Return(SqliteStatement statement)
    {
        if (!idle.TryGetValue(statement.Sql, out var waiting)) idle[statement.Sql] = waiting = new Stack<SqliteStatement>();
        waiting.Push(statement);
    }

    public void Dispose()
    {
        foreach (var statement in idle.Values.SelectMany(waiting => waiting)) statement.Close();
        idle.Clear();
    }
}
