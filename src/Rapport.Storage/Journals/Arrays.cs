using Npgsql;
using NpgsqlTypes;

namespace Rapport.Storage.Journals;

/// <summary>Columns of many rows as parameters of one PostgreSQL statement: an array for each.</summary>
static class Arrays
{
    public static NpgsqlBatchCommand Command(string sql, string office, params NpgsqlParameter[] columns)
    {
        var command = new NpgsqlBatchCommand(sql) { Parameters = { Text(office) } };
        foreach (var column in columns) command.Parameters.Add(column);
        return command;
    }

    public static NpgsqlParameter Text(string text) => new() { NpgsqlDbType = NpgsqlDbType.Text, Value = text };

    public static NpgsqlParameter Number(long number) => new() { NpgsqlDbType = NpgsqlDbType.Bigint, Value = number };

    public static NpgsqlParameter Bytes(byte[] bytes) => new() { NpgsqlDbType = NpgsqlDbType.Bytea, Value = bytes };

    public static NpgsqlParameter Texts<T>(IReadOnlyCollection<T> rows, Func<T, string?> value) =>
        new() { NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text, Value = rows.Select(value).ToArray() };

    public static NpgsqlParameter Numbers<T>(IReadOnlyCollection<T> rows, Func<T, long?> value) =>
        new() { NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Bigint, Value = rows.Select(value).ToArray() };
}
