using System.Globalization;
using Npgsql;
using NpgsqlTypes;

namespace Rapport.Storage.Journals;

/// <summary>One statement on a PostgreSQL connection. Nothing else can run there until it is disposed, or read to its end.</summary>
sealed class PostgresStatement(PostgresConnection connection, string sql) : IJournalStatement
{
    readonly List<NpgsqlParameter> parameters = [];
    NpgsqlDataReader? reader;

    public IJournalStatement Bind(int position, long? value) => Bind(position, NpgsqlDbType.Bigint, value);

    public IJournalStatement Bind(int position, string? text) => Bind(position, NpgsqlDbType.Text, text);

    PostgresStatement Bind(int position, NpgsqlDbType type, object? value)
    {
        while (parameters.Count < position) parameters.Add(new NpgsqlParameter());
        (parameters[position - 1].NpgsqlDbType, parameters[position - 1].Value) = (type, value ?? DBNull.Value);
        return this;
    }

    public bool Step() => connection.Try(() =>
    {
        reader ??= connection.Read(sql, parameters);
        return reader.Read();
    });

    public long Int64(int column) => Row.GetInt64(column);

    public string? Text(int column) => IsNull(column) ? null : Row.GetValue(column) switch
    {
        string text => text,
        var other => Convert.ToString(other, CultureInfo.InvariantCulture),
    };

    public ReadOnlySpan<byte> Bytes(int column) => IsNull(column) ? [] : Row.GetFieldValue<byte[]>(column);

    public bool IsNull(int column) => Row.IsDBNull(column);

    NpgsqlDataReader Row => reader ?? throw new InvalidOperationException("a row is read after a step");

    public void Dispose()
    {
        reader?.Dispose();
        reader = null;
    }
}
