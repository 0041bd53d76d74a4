using Rapport.Exchange.Workbooks;
using Rapport.Figures;

namespace Rapport.Exchange;

/// <summary>Writes the rows of a reading as a workbook of one sheet: the columns of its CSV, every cell text by itself and none a formula.</summary>
public static class ReadingWorkbook
{
    const double Narrow = 16, Wide = 40;

    /// <summary>The workbook's bytes: the same for the same reading.</summary>
    public static byte[] Write(Reading reading)
    {
        using var bytes = new MemoryStream();
        using (var workbook = new WorkbookWriter(bytes))
        {
            var sheet = workbook.Begin(new SheetLayout("figure", [.. ReadingCsv.Header(reading).Select(name => new SheetColumn(name, name.EndsWith(".label", StringComparison.Ordinal) ? Wide : Narrow))]));
            foreach (var row in reading.Rows) sheet.Add([.. ReadingCsv.Cells(reading, row)]);
        }
        return bytes.ToArray();
    }
}
