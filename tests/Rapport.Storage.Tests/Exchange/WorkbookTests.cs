using System.IO.Compression;
using System.Text;
using Rapport.Exchange;
using Rapport.Time;

namespace Rapport.Storage.Tests.Exchange;

/// <summary>Workbooks: a sheet for each kind, read as its table would be.</summary>
public sealed class WorkbookTests
{
    const string Pillars = "id,name.en,order\none,One,1\n";
    readonly FakeJournal journal = new();

    public WorkbookTests() => journal.Load(("organisations.csv", "id,kind,name.en\njapan,state,Japan\n"));

    LoadResult Read(WorkbookFile workbook, string name = "records.xlsx") => Read(workbook.Bytes(), name);

    LoadResult Read(byte[] workbook, string name = "records.xlsx")
    {
        using var folder = new TemporaryFolder();
        folder.Write(name, workbook);
        return journal.Read(folder.Path);
    }

    object? Value(string column, string cell)
    {
        var result = Read(new WorkbookFile().Rows("contributions", [.. new[] { "id", "donor", column }.Select(WorkbookFile.Text)], [WorkbookFile.Text("c"), WorkbookFile.Text("japan"), cell]));
        Assert.Equal([], result.Problems.Select(p => p.Message));
        return Assert.Single(result.Changes).Content[column.Split('.')[0]];
    }

    [Theory]
    [InlineData("records.xlsx")]
    [InlineData("Our February.XLSX")]
    [InlineData("records/all.xlsx")]
    public void A_folder_may_hold_a_workbook_in_place_of_tables(string name)
    {
        var result = Read(new WorkbookFile().Sheet("pillars", Pillars).Sheet("themes", "id,name.en\nt,T\n"), name);
        Assert.Equal(["pillar one", "theme t"], result.Changes.Select(c => $"{c.Content.Kind} {c.Id}"));
    }

    [Fact]
    public void A_workbook_may_stand_for_its_folder()
    {
        using var folder = new TemporaryFolder();
        folder.Write("x.xlsx", new WorkbookFile().Sheet("pillars", Pillars).Bytes());
        Assert.Equal(1, journal.Read(Path.Combine(folder.Path, "x.xlsx")).New);
    }

    [Fact]
    public void An_entry_names_the_sheet_and_the_row_with_the_hash_of_the_workbook()
    {
        var workbook = new WorkbookFile().Sheet("pillars", Pillars).Bytes();
        var source = Read(workbook).Changes[0].Source!; // a row always has one
        Assert.Equal(("pillars", 2, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(workbook))), (source.File, source.Row, source.Hash));
    }

    [Fact]
    public void A_problem_names_the_sheet_the_row_a_spreadsheet_shows_and_the_column()
    {
        var result = Read(new WorkbookFile().Raw("activities",
            "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>id</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>start</t></is></c></row>"
            + "<row r=\"7\"><c r=\"A7\" t=\"inlineStr\"><is><t>a</t></is></c><c r=\"B7\" t=\"inlineStr\"><is><t>2021-02-30</t></is></c></row>"));
        Assert.Equal("activities, row 7, column start: found \"2021-02-30\", expected a date such as 2021-02-28, 2021-02 or 2021", result.Problems[0].Message);
    }

    [Theory]
    [InlineData("44252", 1, "2021-02-25")]
    [InlineData("44228", 1, "2021-02-01")]
    [InlineData("44228", 2, "2021-02")]
    [InlineData("44197", 3, "2021")]
    [InlineData("2021", 0, "2021")]
    public void A_date_cell_has_the_precision_it_shows(string number, int style, string date) =>
        Assert.Equal(PartialDate.Parse(date), Value("date", WorkbookFile.Number(number, style)));

    [Fact]
    public void A_date_typed_as_text_stays_as_typed() => Assert.Equal(PartialDate.Parse("2021-02"), Value("date", WorkbookFile.Text("2021-02")));

    [Theory]
    [InlineData("0.81999999999999995", "0.82")]
    [InlineData("350000", "350000")]
    [InlineData("1.0E+3", "1000")]
    [InlineData("999999999999999", "999999999999999")]
    [InlineData("1E-2", "0.01")]
    public void A_number_is_the_shortest_decimal_that_means_it(string number, string amount)
    {
        var result = Read(new WorkbookFile().Rows("rates", [.. new[] { "id", "currency", "from", "units_per_usd" }.Select(WorkbookFile.Text)],
            [WorkbookFile.Text("r"), WorkbookFile.Text("EUR"), WorkbookFile.Text("2021"), WorkbookFile.Number(number)]));
        Assert.Equal(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture), Assert.Single(result.Changes).Content.Number("units_per_usd"));
    }

    [Fact]
    public void A_number_in_a_cell_of_text_is_taken_as_it_is_written() => Assert.Equal("007.50", Value("fund", WorkbookFile.Text("007.50")));

    [Fact]
    public void A_formula_is_read_as_its_result()
    {
        Assert.Equal("general", Value("fund", WorkbookFile.Formula("\"gen\"&amp;\"eral\"", "general")));
        Assert.Null(Value("fund", WorkbookFile.Formula("\"\"", "")));
    }

    [Fact]
    public void Yes_and_no_may_be_answered_as_true_and_false()
    {
        journal.Load(("pillars.csv", Pillars));
        var result = Read(new WorkbookFile().Rows("pillars", [WorkbookFile.Text("id"), WorkbookFile.Text("withdrawn")], [WorkbookFile.Text("one"), WorkbookFile.Answer(true)]));
        Assert.Equal(1, result.Withdrawn);
    }

    [Fact]
    public void Text_keeps_line_breaks_quotes_and_what_looks_like_a_formula() =>
        Assert.Equal("'=1+1; \"a\"\nb مرحبا 𝄞", Value("fund", WorkbookFile.Text("'=1+1; \"a\"\nb مرحبا 𝄞")));

    [Fact]
    public void Empty_rows_and_empty_cells_at_the_end_of_a_row_are_nothing()
    {
        var result = Read(new WorkbookFile().Sheet("pillars", "id,name.en,order\n\none,One\n,,\ntwo,Two,x\n"));
        Assert.Equal(["number.invalid 5 order"], result.Short());
    }

    [Fact]
    public void A_cell_to_the_right_of_the_header_is_reported() =>
        Assert.Equal(["row.long 2"], Read(new WorkbookFile().Sheet("pillars", "id,name.en\none,One,more\n")).Short());

    [Theory]
    [InlineData("README")]
    [InlineData("Lists")]
    public void The_sheets_that_a_template_adds_are_passed_over(string name) => Assert.Empty(Read(new WorkbookFile().Sheet(name, "anything")).Problems);

    [Theory]
    [InlineData("activites", "sheet.unknown", "records.xlsx: found \"activites\", expected one sheet per kind such as activities, beside them README and Lists; did you mean \"activities\"? Else remove the sheet")]
    [InlineData("figures", "sheet.unknown", "")]
    public void A_sheet_that_is_no_kind_is_an_error_with_the_nearest_name(string name, string code, string message)
    {
        var problem = Assert.Single(Read(new WorkbookFile().Sheet(name, "id\n")).Problems);
        Assert.Equal(code, problem.Error);
        if (message.Length > 0) Assert.Equal(message, problem.Message);
    }

    [Fact]
    public void A_table_and_a_sheet_of_one_kind_are_an_error()
    {
        using var folder = new TemporaryFolder(("pillars.csv", Pillars));
        folder.Write("records.xlsx", new WorkbookFile().Sheet("pillars", Pillars).Bytes());
        Assert.Equal(["records.xlsx: found \"pillars\", expected each table once: as a sheet or as CSV, not both"], journal.Read(folder.Path).Problems.Select(p => p.Message));
    }

    [Fact]
    public void Two_workbooks_are_an_error()
    {
        using var folder = new TemporaryFolder();
        foreach (var name in new[] { "a.xlsx", "b.xlsx" }) folder.Write(name, new WorkbookFile().Sheet("pillars", Pillars).Bytes());
        Assert.Equal(["b.xlsx: found \"b.xlsx\", expected one workbook in the folder; load the others one after the other"], journal.Read(folder.Path).Problems.Select(p => p.Message));
    }

    [Theory]
    [InlineData("#N/A", "e", "found \"#N/A in cell C2\", expected a value; mend the formula, or type the value")]
    [InlineData("#DIV/0!", "e", "found \"#DIV/0! in cell C2\", expected a value; mend the formula, or type the value")]
    [InlineData(null, "", "found \"a formula without its result in cell C2\", expected results; open the workbook in a spreadsheet, save it, and load it again")]
    public void A_cell_without_a_value_of_its_own_is_an_error(string? value, string type, string message)
    {
        var result = Read(new WorkbookFile().Rows("pillars", [.. "id,name.en,order".Split(',').Select(WorkbookFile.Text)],
            [WorkbookFile.Text("one"), WorkbookFile.Text("One"), WorkbookFile.Formula("1/0", value, type)]));
        Assert.Equal([$"records.xlsx: {message}"], result.Problems.Select(p => p.Message));
    }

    [Fact]
    public void Half_a_character_is_reported_in_its_cell() =>
        Assert.Equal(["text.invalid 2 name.en"], Read(new WorkbookFile().Sheet("pillars", "id,name.en\none,a_xD800_b\n")).Short());

    public static TheoryData<string, byte[], string> NotWorkbooks => new()
    {
        { "a renamed table", "id,name.en\none,One\n"u8.ToArray(), "a file of another form" },
        { "nothing", [], "a file of another form" },
        { "the old form, or an encrypted workbook", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0], "an encrypted workbook or one in the old form .xls" },
        { "a text document", Archive(("word/document.xml", "<document/>")), "an archive of another form" },
        { "an OpenDocument sheet", Archive(("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", "<x/>")), "an archive of another form" },
        { "a truncated workbook", new WorkbookFile().Sheet("pillars", Pillars).Bytes()[..^40], "a damaged archive" },
        { "half a workbook", new WorkbookFile().Sheet("pillars", Pillars).Bytes()[..600], "a damaged archive" },
        { "no sheets", Archive(("xl/workbook.xml", "<workbook/>")), "a workbook without sheets" },
        { "broken XML", With("xl/worksheets/sheet0.xml", "<worksheet><sheetData>"), "XML that is not well-formed" },
        { "an entity bomb", With("xl/sharedStrings.xml", "<!DOCTYPE s [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><s>&b;</s>"), "a document type definition" },
        { "an outside entity", With("xl/sharedStrings.xml", "<!DOCTYPE s SYSTEM \"file:///etc/hostname\"><s/>"), "a document type definition" },
        { "a cell that no spreadsheet has", new WorkbookFile().Raw("pillars", "<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row>").Bytes(), "a cell or row XFE1" },
        { "a row that no spreadsheet has", new WorkbookFile().Raw("pillars", "<row r=\"1048577\"/>").Bytes(), "a cell or row 1048577" },
        { "a row far beyond", new WorkbookFile().Raw("pillars", "<row r=\"99999999999999\"/>").Bytes(), "a cell or row 99999999999999" },
    };

    [Theory]
    [MemberData(nameof(NotWorkbooks))]
    public void What_is_no_workbook_is_one_problem(string name, byte[] bytes, string found)
    {
        var problem = Assert.Single(Read(bytes).Problems);
        Assert.True(problem.Error == "workbook.invalid", name);
        Assert.Equal($"records.xlsx: found \"{found}\", expected a workbook in the form .xlsx, without a password; open it in a spreadsheet and save it again as \"Excel workbook\"", problem.Message);
    }

    static byte[] With(string part, string content) =>
        new WorkbookFile { MoreParts = { [part] = Encoding.UTF8.GetBytes(content) } }.Sheet("pillars", Pillars).Bytes();

    static byte[] Archive(params (string Name, string Text)[] parts)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create))
            foreach (var (name, text) in parts)
            {
                using var part = archive.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        return file.ToArray();
    }
}
