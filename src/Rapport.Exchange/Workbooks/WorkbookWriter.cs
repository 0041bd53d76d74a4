using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Rapport.Exchange.Workbooks;

/// <summary>
/// Writes a workbook sheet by sheet and row by row: nothing is held but the row in hand. The archive is made here and not by the library,
/// which would put today's date into it and keep every part in memory; so the same sheets give the same bytes.
/// </summary>
sealed class WorkbookWriter : IDisposable
{
    const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const string Package = "http://schemas.openxmlformats.org/package/2006";
    const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    static readonly DateTimeOffset NoDate = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    readonly ZipArchive archive;
    readonly List<(string Name, bool IsHidden)> sheets = [];
    SheetWriter? sheet;

    /// <param name="output">Where to; it stays open.</param>
    public WorkbookWriter(Stream output) => archive = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);

    /// <summary>Begins a sheet; the one before is done.</summary>
    public SheetWriter Begin(SheetLayout layout)
    {
        sheet?.Dispose();
        sheets.Add((layout.Name, layout.IsHidden));
        return sheet = new SheetWriter(Part($"xl/worksheets/sheet{sheets.Count}.xml"), layout, isFirst: sheets.Count == 1);
    }

    Stream Part(string name)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = NoDate;
        return entry.Open();
    }

    void WritePart(string name, OpenXmlPartRootElement root)
    {
        using var part = Part(name);
        using var xml = new OpenXmlPartWriter(part);
        xml.WriteStartDocument(standalone: true);
        xml.WriteElement(root);
    }

    void WritePart(string name, string xml)
    {
        using var part = new StreamWriter(Part(name), Exports.ExportedFiles.Utf8);
        part.Write($"<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"?>{xml}");
    }

    Workbook Workbook() => new(
        new BookViews(new WorkbookView()),
        new Sheets(sheets.Select((s, i) => new Sheet
        {
            Name = s.Name, SheetId = (uint)(i + 1), Id = $"r{i + 1}", State = s.IsHidden ? SheetStateValues.Hidden : null,
        })));

    string Relationships() => $"<Relationships xmlns=\"{Package}/relationships\">"
        + string.Concat(sheets.Select((_, i) => $"<Relationship Id=\"r{i + 1}\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet{i + 1}.xml\"/>"))
        + $"<Relationship Id=\"styles\" Type=\"{Relations}/styles\" Target=\"styles.xml\"/></Relationships>";

    string ContentTypes() => $"<Types xmlns=\"{Package}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + $"<Override PartName=\"/xl/workbook.xml\" ContentType=\"{Types}.sheet.main+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"{Types}.styles+xml\"/>"
        + string.Concat(sheets.Select((_, i) => $"<Override PartName=\"/xl/worksheets/sheet{i + 1}.xml\" ContentType=\"{Types}.worksheet+xml\"/>")) + "</Types>";

    /// <summary>Writes what holds the sheets together.</summary>
    public void Dispose()
    {
        sheet?.Dispose();
        WritePart("xl/workbook.xml", Workbook());
        WritePart("xl/_rels/workbook.xml.rels", Relationships());
        WritePart("xl/styles.xml", WorkbookStyle.Sheet());
        WritePart("_rels/.rels", $"<Relationships xmlns=\"{Package}/relationships\"><Relationship Id=\"r1\" Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        WritePart("[Content_Types].xml", ContentTypes());
        archive.Dispose();
    }
}
