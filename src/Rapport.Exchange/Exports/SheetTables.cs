using Rapport.Exchange.Workbooks;
using Rapport.Record;

namespace Rapport.Exchange.Exports;

/// <summary>Tables as the sheets of one workbook.</summary>
sealed class SheetTables : ITables
{
    /// <summary>The longest text that a spreadsheet keeps in a cell.</summary>
    public const int CellLengthMax = 32_767;

    readonly Stream output;
    readonly WorkbookWriter workbook;
    RecordKind? kind;
    IReadOnlyList<ExportColumn> columns = [];
    SheetWriter? sheet;
    int rows;

    /// <param name="output">The workbook; closed when it is done.</param>
    public SheetTables(Stream output) => workbook = new WorkbookWriter(this.output = output);

    /// <inheritdoc/>
    public void Begin(RecordKind kind, IReadOnlyList<ExportColumn> columns)
    {
        (this.kind, this.columns, rows) = (kind, columns, 1);
        sheet = workbook.Begin(new SheetLayout(kind.Plural, [.. columns.Select(c => new SheetColumn(c.Name, Width: 18))]));
    }

    /// <inheritdoc/>
    public void Add(ExportedRecord record)
    {
        if (++rows > CellPlace.RowMax)
            throw new RecordException("rows.too-many", $"{kind!.Plural}: found more than {CellPlace.RowMax - 1} records, expected at most as many for a sheet of a workbook; export with --format csv"); // a table was begun
        sheet!.Add([.. columns.Select(c => Fitting(c.Cell(record), c, record))]); // as above
    }

    string Fitting(string cell, ExportColumn column, ExportedRecord record) => cell.Length <= CellLengthMax ? cell : throw new RecordException("cell.too-long",
        $"{kind} {record.Id}, column {column.Name}: found {cell.Length} characters, expected at most {CellLengthMax} for a cell of a workbook; export with --format csv");

    /// <inheritdoc/>
    public void Dispose()
    {
        workbook.Dispose();
        output.Dispose();
    }
}
