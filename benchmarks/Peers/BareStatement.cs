using System.Text;
using SQLitePCL;

namespace Rapport.Benchmarks.Peers;

/// <summary>A prepared statement as bare as it can be: text is bound and read as the UTF-8 it is stored in.</summary>
sealed class BareStatement : IDisposable
{
    readonly sqlite3_stmt statement;

    public BareStatement(sqlite3 database, string sql) => Must(raw.sqlite3_prepare_v2(database, sql, out statement));

    /// <summary>Inserts a row.</summary>
    public void Insert(ReadOnlySpan<object?> row)
    {
        for (var i = 0; i < row.Length; i++) Must(Bind(i + 1, row[i]));
        Step();
        raw.sqlite3_reset(statement);
    }

    public bool Step()
    {
        var result = raw.sqlite3_step(statement);
        if (result == raw.SQLITE_ROW) return true;
        if (result != raw.SQLITE_DONE) Must(result);
        raw.sqlite3_reset(statement);
        return false;
    }

    public object?[] Row()
    {
        var row = new object?[raw.sqlite3_column_count(statement)];
        for (var i = 0; i < row.Length; i++) row[i] = Value(i);
        return row;
    }

    object? Value(int column) => raw.sqlite3_column_type(statement, column) switch
    {
        raw.SQLITE_NULL => null,
        raw.SQLITE_INTEGER => raw.sqlite3_column_int64(statement, column),
        raw.SQLITE_FLOAT => raw.sqlite3_column_double(statement, column),
        raw.SQLITE_BLOB => raw.sqlite3_column_blob(statement, column).ToArray(),
        _ => new Utf8(raw.sqlite3_column_blob(statement, column).ToArray()),
    };

    int Bind(int position, object? value) => value switch
    {
        null => raw.sqlite3_bind_null(statement, position),
        long number => raw.sqlite3_bind_int64(statement, position, number),
        Utf8 text => raw.sqlite3_bind_text(statement, position, text.Bytes),
        string text => raw.sqlite3_bind_text(statement, position, text),
        byte[] bytes => raw.sqlite3_bind_blob(statement, position, bytes),
        _ => throw new InvalidOperationException($"cannot bind a {value.GetType().Name}"),
    };

    static void Must(int result)
    {
        if (result != raw.SQLITE_OK) throw new InvalidOperationException($"SQLite answered {result}");
    }

    public void Dispose() => statement.Dispose();
}

/// <summary>A text as SQLite stores it.</summary>
sealed record Utf8(byte[] Bytes)
{
    public override string ToString() => Encoding.UTF8.GetString(Bytes);
}
