using System.Globalization;
using Rapport.Exchange.Exports;
using Rapport.Figures;
using Rapport.Record;

namespace Rapport.Exchange;

/// <summary>A table that somebody takes away: some records of one kind with some of their fields.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Fields">The fields, in the order of their columns.</param>
/// <param name="Records">The records in their order. Asked for twice, and answered alike: never held whole.</param>
public sealed record ExportTable(RecordKind Kind, IReadOnlyList<Field> Fields, Func<IEnumerable<ExportedRecord>> Records);

/// <summary>
/// Writes tables to be read elsewhere, with the columns of the files that a load reads. In CSV a text that a spreadsheet would run as a
/// formula gets an apostrophe before it; in a workbook every cell is text by itself.
/// </summary>
public static class TableExport
{
    /// <summary>Writes one table as CSV.</summary>
    public static void Csv(Stream output, ExportTable table)
    {
        using var tables = new CsvTables(_ => output);
        Write(tables, table, c => c with { Cell = record => Safe(c, record) });
    }

    /// <summary>Writes tables as the sheets of one workbook.</summary>
    /// <exception cref="RecordException">A table or a text is too long for a spreadsheet.</exception>
    public static void Workbook(Stream output, IEnumerable<ExportTable> tables)
    {
        using var sheets = new SheetTables(output);
        foreach (var table in tables) Write(sheets, table, c => c);
    }

    static void Write(ITables tables, ExportTable table, Func<ExportColumn, ExportColumn> made)
    {
        tables.Begin(table.Kind, [.. ExportColumns.Of(table.Kind, table.Fields, table.Records()).Select(made)]);
        foreach (var record in table.Records()) tables.Add(record);
    }

    /// <summary>A number below zero begins like a formula and is none.</summary>
    static string Safe(ExportColumn column, ExportedRecord record)
    {
        var cell = column.Cell(record);
        return cell.Length == 0 || decimal.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out _) ? cell : ReadingCsv.Safe(cell);
    }
}
