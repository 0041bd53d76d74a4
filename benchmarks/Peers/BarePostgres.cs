using Npgsql;
using NpgsqlTypes;

namespace Rapport.Benchmarks.Peers;

/// <summary>PostgreSQL by itself.</summary>
sealed class BarePostgres : IDisposable
{
    readonly NpgsqlConnection connection;

    public BarePostgres(string database, string sql = "")
    {
        connection = new NpgsqlConnection(database);
        connection.Open();
        if (sql.Length > 0) Run(sql);
    }

    public void Run(string sql)
    {
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    /// <summary>Every row of a question.</summary>
    public List<object?[]> Rows(string sql)
    {
        using var command = new NpgsqlCommand(sql, connection);
        return CommandRows.All(command);
    }

    /// <summary>Copies rows into a table in its binary form, the fastest way in.</summary>
    public void Copy(string table, IEnumerable<object?[]> rows)
    {
        using var copy = connection.BeginBinaryImport($"copy {table} from stdin (format binary)");
        foreach (var row in rows)
        {
            copy.StartRow();
            foreach (var value in row) Write(copy, value);
        }
        copy.Complete();
    }

    static void Write(NpgsqlBinaryImporter copy, object? value)
    {
        switch (value)
        {
            case null: copy.WriteNull(); break;
            case long number: copy.Write(number, NpgsqlDbType.Bigint); break;
            case Utf8 text: copy.Write(text.ToString(), NpgsqlDbType.Text); break;
            case string text: copy.Write(text, NpgsqlDbType.Text); break;
            case byte[] bytes: copy.Write(bytes, NpgsqlDbType.Bytea); break;
            case decimal amount: copy.Write(amount, NpgsqlDbType.Numeric); break;
            case DateOnly day: copy.Write(day, NpgsqlDbType.Date); break;
            default: throw new InvalidOperationException($"cannot copy a {value.GetType().Name}");
        }
    }

    public void Dispose() => connection.Dispose();
}
