using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Rapport.Storage.Journals;

/// <summary>
/// One prepared statement, bound and read by position. Text goes in and out as UTF-8 without a copy in between, which is what lets a
/// journal be written and folded at the speed of the database.
/// </summary>
sealed class SqliteStatement : IJournalStatement
{
    readonly sqlite3 database;
    readonly sqlite3_stmt statement;
    readonly SqliteStatements? home;

    /// <param name="connection">Open while the statement lives.</param>
    /// <param name="sql">One statement.</param>
    /// <param name="home">Where it goes back when it is disposed; null ends it then.</param>
    public SqliteStatement(SqliteConnection connection, string sql, SqliteStatements? home = null)
    {
        (Sql, this.home) = (sql, home);
        database = connection.Handle!; // open while statements live
        Check(raw.sqlite3_prepare_v2(database, sql, out statement));
    }

    public string Sql { get; }

    IJournalStatement IJournalStatement.Bind(int position, long? value) => value is null ? BindNull(position) : Bind(position, value.Value);

    IJournalStatement IJournalStatement.Bind(int position, string? text) => Bind(position, text);

    public SqliteStatement Bind(int position, long value)
    {
        Check(raw.sqlite3_bind_int64(statement, position, value));
        return this;
    }

    public SqliteStatement Bind(int position, string? text)
    {
        Check(text is null ? raw.sqlite3_bind_null(statement, position) : raw.sqlite3_bind_text(statement, position, text));
        return this;
    }

    public SqliteStatement BindText(int position, ReadOnlySpan<byte> utf8)
    {
        Check(raw.sqlite3_bind_text(statement, position, utf8));
        return this;
    }

    public SqliteStatement BindBlob(int position, ReadOnlySpan<byte> bytes)
    {
        Check(raw.sqlite3_bind_blob(statement, position, bytes));
        return this;
    }

    public SqliteStatement BindNull(int position)
    {
        Check(raw.sqlite3_bind_null(statement, position));
        return this;
    }

    /// <summary>Moves to the next row; false at the end, where the statement is ready to be bound anew.</summary>
    public bool Step()
    {
        var result = raw.sqlite3_step(statement);
        if (result == raw.SQLITE_ROW) return true;
        raw.sqlite3_reset(statement);
        if (result != raw.SQLITE_DONE) Check(result);
        return false;
    }

    /// <summary>Runs a statement that answers nothing.</summary>
    public void Run()
    {
        while (Step()) { }
    }

    /// <summary>Gives up the rows that were not read.</summary>
    public void Reset() => raw.sqlite3_reset(statement);

    public long Int64(int column) => raw.sqlite3_column_int64(statement, column);

    public bool IsNull(int column) => raw.sqlite3_column_type(statement, column) == raw.SQLITE_NULL;

    /// <summary>The bytes of a text or blob, valid until the next step.</summary>
    public ReadOnlySpan<byte> Bytes(int column) => raw.sqlite3_column_blob(statement, column);

    public string? Text(int column) => IsNull(column) ? null : Encoding.UTF8.GetString(Bytes(column));

    public void Dispose()
    {
        if (home is null) { Close(); return; }
        raw.sqlite3_reset(statement);
        raw.sqlite3_clear_bindings(statement);
        home.Return(this);
    }

    /// <summary>Ends the statement for good.</summary>
    internal void Close() => statement.Dispose();

    void Check(int result)
    {
        if (result == raw.SQLITE_OK) return;
        var problem = new SqliteException($"SQLite Error {result & 0xFF}: '{raw.sqlite3_errmsg(database).utf8_to_string()}'.", result & 0xFF, result);
        throw SqliteFailure.Of(problem, raw.sqlite3_db_filename(database, "main").utf8_to_string());
    }
}
