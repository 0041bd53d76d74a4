using System.Text;
using ExcelDataReader;
using Rapport.Exchange.Loading;
using Rapport.Exchange.Tables;
using Rapport.Record;

namespace Rapport.Exchange.Workbooks;

/// <summary>Reads one sheet of a workbook as the table of a kind. Rows are numbered as the spreadsheet shows them, empty ones included.</summary>
sealed class SheetReader(RecordKind kind, SourceFile file, LoadRun run)
{
    readonly LoadLimits limits = run.Context.Limits;

    /// <summary>Reads the sheet on which the workbook stands.</summary>
    public void Read(IExcelDataReader sheet)
    {
        if (sheet.FieldCount > limits.ColumnsMax) { Stop(1, LoadMessages.ColumnsTooMany(sheet.FieldCount, limits.ColumnsMax)); return; }
        if (!sheet.Read()) { Stop(1, LoadMessages.IdColumn("")); return; }
        var cells = new SheetCells(sheet);
        cells.Take();
        if (ReadHeader(cells) is { } header) ReadRows(sheet, cells, header);
        else run[kind.Name].IsIncomplete = true;
    }

    TableHeader? ReadHeader(SheetCells cells)
    {
        if (cells.IsEmpty) { Stop(1, LoadMessages.IdColumn("")); return null; }
        var names = Enumerable.Range(0, cells.Count).Select(i => Encoding.UTF8.GetString(cells[i]).Trim(' ', '\t')).ToArray();
        return TableHeader.Resolve(kind, names, file.Name, run);
    }

    void ReadRows(IExcelDataReader sheet, SheetCells cells, TableHeader header)
    {
        var reader = new RowReader(kind, file, header, isUtf8: true, run);
        cells.Width = header.Columns.Count;
        for (var row = 2; !run.Problems.IsFull && sheet.Read(); row++)
        {
            if (row > limits.RowsMax + 1) { Stop(row, LoadMessages.RowsTooMany(limits.RowsMax)); break; }
            cells.Take();
            if (!cells.IsEmpty) reader.Read(cells, row);
        }
        run[kind.Name].IsIncomplete |= run.Problems.IsFull;
    }

    void Stop(int row, Fault fault)
    {
        run.Problems.Add(file.Name, new Place(row, null, 0), fault);
        run[kind.Name].IsIncomplete = true;
    }
}
