using System.Numerics;
using DuckDB.NET.Data;
using Rapport.Figures;

namespace Rapport.Storage.Images;

/// <summary>Questions to an image, all within one read-only transaction: they see one state of it.</summary>
public sealed class ImageReading : IImageQueries, IDisposable
{
    readonly DuckDBConnection connection;

    internal ImageReading(DuckDBConnection connection)
    {
        this.connection = connection;
        if (connection.State != System.Data.ConnectionState.Open) connection.Open();
        using var begin = connection.CreateCommand();
        begin.CommandText = "begin transaction read only";
        begin.ExecuteNonQuery();
    }

    /// <inheritdoc/>
    public IReadOnlyList<object?[]> Query(SqlQuery query) => Query(connection, query);

    /// <summary>Asks a database one question.</summary>
    internal static IReadOnlyList<object?[]> Query(DuckDBConnection connection, SqlQuery query)
    {
        using var command = connection.CreateCommand();
        command.CommandText = query.Sql;
        foreach (var value in query.Values) command.Parameters.Add(new DuckDBParameter(value ?? DBNull.Value));
        using var reader = command.ExecuteReader();
        var rows = new List<object?[]>();
        while (reader.Read())
        {
            var row = new object?[reader.FieldCount];
            for (var i = 0; i < row.Length; i++) row[i] = reader.IsDBNull(i) ? null : Plain(reader.GetValue(i));
            rows.Add(row);
        }
        return rows;
    }

    /// <summary>The few types in which answers come back, whatever width the database chose.</summary>
    static object Plain(object value) => value switch
    {
        sbyte or byte or short or ushort or int or uint => Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture),
        ulong number => checked((long)number),
        BigInteger number => (long)number,
        DateTime instant => DateTime.SpecifyKind(instant, DateTimeKind.Utc),
        _ => value,
    };

    /// <inheritdoc/>
    public void Dispose() => connection.Dispose();
}
