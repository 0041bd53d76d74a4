using System.Text;
using Rapport.Exchange;

namespace Rapport.Storage.Tests.Exchange;

/// <summary>Every limit of a workbook, at it and one past it.</summary>
public sealed class WorkbookLimitTests
{
    readonly FakeJournal journal = new();

    IEnumerable<string> Read(LoadLimits limits, WorkbookFile workbook) => Read(limits, workbook.Bytes());

    IEnumerable<string> Read(LoadLimits limits, byte[] workbook)
    {
        using var folder = new TemporaryFolder();
        folder.Write("records.xlsx", workbook);
        return journal.Read(folder.Path, c => c with { Limits = limits }).Problems.Select(p => $"{p.File} {p.Error} {p.Row} {p.Column}".TrimEnd());
    }

    static WorkbookFile Pillars(int rows) =>
        new WorkbookFile().Sheet("pillars", "id,name.en\n" + string.Concat(Enumerable.Range(1, rows).Select(i => $"p{i},P\n")));

    static WorkbookFile Strings(int count) => new WorkbookFile
    {
        MoreParts =
        {
            ["xl/sharedStrings.xml"] = Encoding.UTF8.GetBytes(
                $"<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">{string.Concat(Enumerable.Repeat("<si><t>x</t></si>", count))}</sst>"),
        },
    }.Sheet("pillars", "id,name.en\none,One");

    [Fact]
    public void The_limits_are_those_of_the_documentation()
    {
        var limits = new LoadLimits();
        Assert.Equal((512L << 20, 256, 1_000_000), (limits.UnpackedBytesMax, limits.ArchiveEntriesMax, limits.SharedStringsMax));
    }

    [Fact]
    public void Bytes_of_a_workbook()
    {
        var workbook = Pillars(3).Bytes();
        Assert.Empty(Read(new LoadLimits { TableBytesMax = workbook.Length }, workbook));
        Assert.Equal(["records.xlsx file.too-large 0"], Read(new LoadLimits { TableBytesMax = workbook.Length - 1 }, workbook));
    }

    [Fact]
    public void Bytes_that_a_workbook_unpacks_to()
    {
        var workbook = Pillars(1_000).Bytes();
        using var archive = new System.IO.Compression.ZipArchive(new MemoryStream(workbook));
        var unpacked = archive.Entries.Sum(e => e.Length);
        Assert.Empty(Read(new LoadLimits { UnpackedBytesMax = unpacked }, workbook));
        Assert.Equal(["records.xlsx workbook.too-large 0"], Read(new LoadLimits { UnpackedBytesMax = unpacked - 1 }, workbook));
    }

    [Fact]
    public void A_small_archive_that_unpacks_to_much_is_refused()
    {
        var bomb = new WorkbookFile { MoreParts = { ["xl/media/bomb.bin"] = new byte[50 << 20] } }.Sheet("pillars", "id,name.en\n").Bytes();
        Assert.True(bomb.Length < 100_000);
        Assert.Equal(["records.xlsx workbook.too-large 0"], Read(new LoadLimits { UnpackedBytesMax = 10 << 20 }, bomb));
    }

    [Theory]
    [InlineData(0, new string[0])]
    [InlineData(1, new[] { "records.xlsx workbook.too-large 0" })]
    public void Parts_of_a_workbook(int more, string[] problems)
    {
        var workbook = Pillars(1);
        for (var i = 0; i < 250 + more; i++) workbook.MoreParts[$"xl/media/{i}.bin"] = [];
        Assert.Equal(problems, Read(new LoadLimits(), workbook));
    }

    [Theory]
    [InlineData(10, new string[0])]
    [InlineData(11, new[] { "records.xlsx workbook.too-large 0" })]
    public void Texts_kept_once(int strings, string[] problems) => Assert.Equal(problems, Read(new LoadLimits { SharedStringsMax = 10 }, Strings(strings)));

    [Theory]
    [InlineData(10, new string[0])]
    [InlineData(11, new[] { "pillars rows.too-many 12" })]
    public void Rows_of_a_sheet(int rows, string[] problems) => Assert.Equal(problems, Read(new LoadLimits { RowsMax = 10 }, Pillars(rows)));

    [Fact]
    public void Rows_that_are_left_out_count() => Assert.Equal(["pillars rows.too-many 12"], Read(new LoadLimits { RowsMax = 10 },
        new WorkbookFile().Raw("pillars", "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>id</t></is></c></row><row r=\"1048576\"><c r=\"A1048576\"><v>1</v></c></row>")));

    [Theory]
    [InlineData(200, "pillars column.duplicate 1 name.en")]
    [InlineData(201, "pillars columns.too-many 1")]
    public void Columns_of_a_sheet(int columns, string problem) =>
        Assert.Equal(problem, Read(new LoadLimits(), new WorkbookFile().Sheet("pillars", "id" + string.Concat(Enumerable.Repeat(",name.en", columns - 1)))).First());

    [Theory]
    [InlineData(100_000, new string[0])]
    [InlineData(100_001, new[] { "pillars cell.too-long 2 name.en" })]
    public void Characters_of_a_cell(int length, string[] problems) =>
        Assert.Equal(problems, Read(new LoadLimits(), new WorkbookFile().Sheet("pillars", $"id,name.en\none,{new string('x', length)}")));

    [Theory]
    [InlineData(1_000_000, "pillars cell.too-long 2 name.en")]
    [InlineData(1_000_001, "records.xlsx workbook.invalid 0")]
    public void A_text_of_ten_cells_is_not_measured_further(int length, string problem) =>
        Assert.Equal([problem], Read(new LoadLimits(), new WorkbookFile().Sheet("pillars", $"id,name.en\none,{new string('x', length)}")));

    [Theory]
    [InlineData("A1", true)]
    [InlineData("XFD1048576", true)]
    [InlineData("XFE1", false)]
    [InlineData("AAAA1", false)]
    [InlineData("A1048577", false)]
    [InlineData("A0", false)]
    [InlineData("A", false)]
    [InlineData("a1", false)]
    [InlineData("A1:B2", false)]
    [InlineData("", false)]
    public void A_cell_is_one_that_a_spreadsheet_has(string cell, bool isValid) => Assert.Equal(!isValid, Read(new LoadLimits(),
        new WorkbookFile().Raw("pillars", $"<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>id</t></is></c></row><row r=\"2\"><c r=\"{cell}\"/></row>"))
        .Contains("records.xlsx workbook.invalid 0"));
}
