using DuckDB.NET.Data;
using DuckDB.NET.Native;
using Rapport.Record;

namespace Rapport.Storage.Images;

/// <summary>Reads a whole table back, chunk by chunk, into a digest: the other side of what <see cref="TableWriter"/> wrote.</summary>
static unsafe class TableReader
{
    public static TableDigest Read(DuckDBConnection connection, string table, IReadOnlyList<ImageColumn> columns)
    {
        var digest = new TableDigest(table);
        var names = string.Join(", ", columns.Select(c => $"\"{c.Name}\""));
        Must(NativeMethods.PreparedStatements.DuckDBPrepare(connection.NativeConnection, $"select {names} from \"{table}\"", out var statement), table);
        using (statement)
        {
            Must(NativeMethods.PreparedStatements.DuckDBExecutePreparedStreaming(statement, out var result), table);
            try
            {
                while (Next(result, digest, columns)) { }
            }
            finally { result.Close(); }
        }
        return digest;
    }

    static bool Next(DuckDBResult result, TableDigest digest, IReadOnlyList<ImageColumn> columns)
    {
        using var chunk = NativeMethods.StreamingResult.DuckDBStreamFetchChunk(result);
        if (chunk.IsInvalid) return false;
        var count = (int)NativeMethods.DataChunks.DuckDBDataChunkGetSize(chunk);
        if (count == 0) return false;
        Span<ulong> hashes = stackalloc ulong[count];
        hashes.Fill(TableDigest.Seed);
        for (var i = 0; i < columns.Count; i++) Mix(columns[i].Type, NativeMethods.DataChunks.DuckDBDataChunkGetVector(chunk, i), hashes);
        var sequences = (long*)NativeMethods.Vectors.DuckDBVectorGetData(NativeMethods.DataChunks.DuckDBDataChunkGetVector(chunk, 0));
        for (var row = 0; row < count; row++) digest.Add(sequences[row], hashes[row]);
        return true;
    }

    static void Mix(ColumnType type, IntPtr vector, Span<ulong> hashes)
    {
        var values = NativeMethods.Vectors.DuckDBVectorGetData(vector);
        var validity = NativeMethods.Vectors.DuckDBVectorGetValidity(vector);
        for (var row = 0; row < hashes.Length; row++)
        {
            var isNull = validity is not null && (validity[row >> 6] & (1UL << (row & 63))) == 0;
            hashes[row] = TableDigest.Mix(hashes[row], isNull ? TableDigest.Null : Value(type, values, row));
        }
    }

    static ulong Value(ColumnType type, void* values, int row) => type switch
    {
        ColumnType.Sequence or ColumnType.Count or ColumnType.Instant or ColumnType.Amount => TableDigest.Of(((long*)values)[row]),
        ColumnType.Integer or ColumnType.Date or ColumnType.Share => TableDigest.Of(((int*)values)[row]),
        ColumnType.Boolean or ColumnType.Level => TableDigest.Of(((byte*)values)[row]),
        ColumnType.Number => TableDigest.Of(((Int128*)values)[row]),
        _ => Text((byte*)values + row * 16),
    };

    /// <summary>A string of DuckDB: its length in 32 bits, then up to 12 bytes in place, or 4 bytes of prefix and a pointer.</summary>
    static ulong Text(byte* text)
    {
        var length = *(int*)text;
        return TableDigest.Of(new ReadOnlySpan<byte>(length <= 12 ? text + 4 : *(byte**)(text + 8), length));
    }

    static void Must(DuckDBState state, string table)
    {
        if (state != DuckDBState.Success) throw new InvalidDataException($"table {table} of the image cannot be read back");
    }
}
