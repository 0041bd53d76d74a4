using DuckDB.NET.Data;
using DuckDB.NET.Native;
using DuckDBAppender = DuckDB.NET.Native.DuckDBAppender;
using Rapport.Record;

namespace Rapport.Storage.Images;

/// <summary>
/// Appends rows to one table of the image, chunk by chunk. It asks the table's own catalogue what each column is and refuses to begin
/// where that differs from what <see cref="ImageColumn"/> declares.
/// </summary>
sealed class TableWriter : IDisposable
{
    static readonly int Capacity = checked((int)NativeMethods.Helpers.DuckDBVectorSize());

    readonly string table;
    readonly DuckDBAppender appender;
    readonly DuckDBDataChunk chunk;
    readonly ColumnWriter[] columns;

    public TableWriter(DuckDBConnection connection, string table, IReadOnlyList<ImageColumn> declared, bool withDigest)
    {
        this.table = table;
        Must(NativeMethods.Appender.DuckDBAppenderCreate(connection.NativeConnection, "main", table, out appender), "be opened");
        var types = new IntPtr[declared.Count];
        var logical = new DuckDBLogicalType[declared.Count];
        for (var i = 0; i < declared.Count; i++)
        {
            logical[i] = NativeMethods.Appender.DuckDBAppenderColumnType(appender, (ulong)i);
            CheckType(declared[i], logical[i]);
            types[i] = logical[i].DangerousGetHandle();
        }
        if (NativeMethods.Appender.DuckDBAppenderColumnCount(appender) != (ulong)declared.Count)
            throw new InvalidOperationException($"table {table} has not the {declared.Count} columns that are declared");
        chunk = NativeMethods.DataChunks.DuckDBCreateDataChunk(types, (ulong)types.Length);
        foreach (var type in logical) type.Dispose();
        Digest = withDigest ? new TableDigest(table) : null;
        columns = [.. declared.Select(c => new ColumnWriter(c.Type, Digest))];
        Begin();
    }

    /// <summary>The row being written.</summary>
    public int Row { get; private set; }

    /// <summary>What was written, or null where nobody asked.</summary>
    public TableDigest? Digest { get; }

    /// <summary>The writer of a column; a row is written from the first column to the last.</summary>
    public ColumnWriter this[int column] => columns[column];

    /// <summary>Ends a row; a full chunk goes to the table.</summary>
    /// <param name="sequence">The value of its first column.</param>
    public void EndRow(long sequence)
    {
        Digest?.EndRow(sequence);
        if (++Row == Capacity) Flush();
    }

    /// <summary>Brings what is left into the table, within the connection's transaction.</summary>
    public void Finish()
    {
        if (Row > 0) Flush();
        Must(NativeMethods.Appender.DuckDBAppenderFlush(appender), "take the rows");
    }

    void Flush()
    {
        NativeMethods.DataChunks.DuckDBDataChunkSetSize(chunk, (ulong)Row);
        Must(NativeMethods.Appender.DuckDBAppendDataChunk(appender, chunk), "take a chunk");
        NativeMethods.DataChunks.DuckDBDataChunkReset(chunk);
        Begin();
    }

    void Begin()
    {
        Row = 0;
        for (var i = 0; i < columns.Length; i++) columns[i].Begin(NativeMethods.DataChunks.DuckDBDataChunkGetVector(chunk, i));
    }

    void CheckType(ImageColumn declared, DuckDBLogicalType actual)
    {
        var id = NativeMethods.LogicalType.DuckDBGetTypeId(actual);
        var spelled = id switch
        {
            DuckDBType.BigInt => "BIGINT",
            DuckDBType.Integer => "INTEGER",
            DuckDBType.Boolean => "BOOLEAN",
            DuckDBType.UnsignedTinyInt => "UTINYINT",
            DuckDBType.Varchar => "VARCHAR",
            DuckDBType.Date => "DATE",
            DuckDBType.Timestamp => "TIMESTAMP",
            DuckDBType.Decimal => $"DECIMAL({NativeMethods.LogicalType.DuckDBDecimalWidth(actual)},{NativeMethods.LogicalType.DuckDBDecimalScale(actual)})",
            _ => id.ToString(),
        };
        if (spelled != declared.SqlType)
            throw new InvalidOperationException($"column {declared.Name} of {table} is {spelled} in the database and {declared.SqlType} in the code");
    }

    void Must(DuckDBState state, string what)
    {
        if (state != DuckDBState.Success) throw new InvalidOperationException($"table {table} of the image could not {what}");
    }

    public void Dispose()
    {
        chunk.Dispose();
        appender.Dispose();
    }
}
