using System.Buffers;
using Rapport.Record;

namespace Rapport.Exchange.Exports;

/// <summary>Tables as CSV: UTF-8, commas, CRLF, quotes where a cell needs them.</summary>
/// <param name="open">Where the table of a kind goes.</param>
sealed class CsvTables(Func<RecordKind, Stream> open) : ITables
{
    static readonly SearchValues<char> NeedsQuotes = SearchValues.Create("\",;\r\n");
    StreamWriter? table;
    IReadOnlyList<ExportColumn> columns = [];

    /// <inheritdoc/>
    public void Begin(RecordKind kind, IReadOnlyList<ExportColumn> columns)
    {
        table?.Dispose();
        table = new StreamWriter(open(kind), ExportedFiles.Utf8, bufferSize: 1 << 16);
        this.columns = columns;
        Write(c => c.Name);
    }

    /// <inheritdoc/>
    public void Add(ExportedRecord record) => Write(c => c.Cell(record));

    void Write(Func<ExportColumn, string> cell)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            if (i > 0) table!.Write(','); // a table was begun
            WriteCell(cell(columns[i]));
        }
        table!.Write("\r\n"); // as above
    }

    void WriteCell(string cell)
    {
        var isPlain = cell.Length == 0 || (!cell.AsSpan().ContainsAny(NeedsQuotes) && !char.IsWhiteSpace(cell[0]) && !char.IsWhiteSpace(cell[^1]));
        table!.Write(isPlain ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""); // as above
    }

    /// <inheritdoc/>
    public void Dispose() => table?.Dispose();
}
