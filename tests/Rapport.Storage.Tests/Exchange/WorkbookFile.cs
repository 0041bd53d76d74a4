using System.IO.Compression;
using System.Security;
using System.Text;

namespace Rapport.Storage.Tests.Exchange;

/// <summary>A workbook as a test writes it, cell by cell, in the XML that a spreadsheet would write.</summary>
sealed class WorkbookFile
{
    const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>Styles of cells: 0 general, 1 a day, 2 month and year, 3 a year, 4 text.</summary>
    const string Styles =
        $"<styleSheet xmlns=\"{Main}\"><numFmts count=\"2\"><numFmt numFmtId=\"170\" formatCode=\"mmmm\\ yyyy\"/><numFmt numFmtId=\"171\" formatCode=\"yyyy\"/></numFmts>"
        + "<fonts count=\"1\"><font/></fonts><fills count=\"1\"><fill/></fills><borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs>"
        + "<cellXfs count=\"5\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\" applyNumberFormat=\"1\"/><xf numFmtId=\"170\" applyNumberFormat=\"1\"/><xf numFmtId=\"171\" applyNumberFormat=\"1\"/><xf numFmtId=\"49\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>";

    readonly List<(string Name, string Rows)> sheets = [];

    /// <summary>Parts beside those that every workbook has.</summary>
    public Dictionary<string, byte[]> MoreParts { get; } = [];

    /// <summary>Adds a sheet of texts; rows by line, cells by comma.</summary>
    public WorkbookFile Sheet(string name, string table) =>
        Rows(name, [.. table.TrimEnd('\n').Split('\n').Select(row => row.Split(',').Select(Text).ToArray())]);

    /// <summary>Adds a sheet of cells as <see cref="Text"/>, <see cref="Number"/> and others make them.</summary>
    public WorkbookFile Rows(string name, params string[][] rows)
    {
        var xml = new StringBuilder();
        for (var row = 0; row < rows.Length; row++)
        {
            xml.Append($"<row r=\"{row + 1}\">");
            for (var column = 0; column < rows[row].Length; column++) xml.Append(rows[row][column].Replace("@", $"{ColumnName(column)}{row + 1}", StringComparison.Ordinal));
            xml.Append("</row>");
        }
        return Raw(name, xml.ToString());
    }

    /// <summary>Adds a sheet of which the XML of the rows is given.</summary>
    public WorkbookFile Raw(string name, string rows)
    {
        sheets.Add((name, rows));
        return this;
    }

    public static string Text(string text) => text.Length == 0 ? "" : $"<c r=\"@\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(text)}</t></is></c>";

    public static string Number(string value, int style = 0) => $"<c r=\"@\" s=\"{style}\"><v>{value}</v></c>";

    public static string Answer(bool value) => $"<c r=\"@\" t=\"b\"><v>{(value ? 1 : 0)}</v></c>";

    public static string Formula(string formula, string? value, string type = "str") =>
        $"<c r=\"@\"{(type.Length == 0 ? "" : $" t=\"{type}\"")}><f>{formula}</f>{(value is null ? "<v/>" : $"<v>{value}</v>")}</c>";

    static string ColumnName(int column) => column < 26 ? $"{(char)('A' + column)}" : $"{(char)('A' + column / 26 - 1)}{(char)('A' + column % 26)}";

    /// <summary>The file.</summary>
    public byte[] Bytes()
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create))
        {
            foreach (var (name, bytes) in Parts())
            {
                using var part = archive.CreateEntry(name).Open();
                part.Write(bytes);
            }
        }
        return file.ToArray();
    }

    IEnumerable<(string, byte[])> Parts()
    {
        const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        const string Package = "http://schemas.openxmlformats.org/package/2006";
        var parts = new Dictionary<string, string>
        {
            ["[Content_Types].xml"] = $"<Types xmlns=\"{Package}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>",
            ["_rels/.rels"] = $"<Relationships xmlns=\"{Package}/relationships\"><Relationship Id=\"r1\" Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
            ["xl/workbook.xml"] = $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><sheets>{string.Concat(sheets.Select((s, i) => $"<sheet name=\"{s.Name}\" sheetId=\"{i + 1}\" r:id=\"s{i}\"/>"))}</sheets></workbook>",
            ["xl/_rels/workbook.xml.rels"] = $"<Relationships xmlns=\"{Package}/relationships\">{string.Concat(sheets.Select((_, i) => $"<Relationship Id=\"s{i}\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet{i}.xml\"/>"))}"
                + $"<Relationship Id=\"styles\" Type=\"{Relations}/styles\" Target=\"styles.xml\"/><Relationship Id=\"strings\" Type=\"{Relations}/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>",
            ["xl/styles.xml"] = Styles,
        };
        for (var i = 0; i < sheets.Count; i++) parts[$"xl/worksheets/sheet{i}.xml"] = $"<worksheet xmlns=\"{Main}\"><sheetData>{sheets[i].Rows}</sheetData></worksheet>";
        var texts = parts.Where(p => !MoreParts.ContainsKey(p.Key)).Select(p => (p.Key, Encoding.UTF8.GetBytes(p.Value)));
        return [.. texts, .. MoreParts.Select(p => (p.Key, p.Value))];
    }
}
