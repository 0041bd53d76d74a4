using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Rapport.Exchange;
using Rapport.Organisations;
using Rapport.Record;

namespace Rapport.Storage.Tests.Exchange;

/// <summary>The workbook that the template writes.</summary>
public sealed class WorkbookTemplateTests : IDisposable
{
    static readonly RecordKind[] Kinds = [.. RecordKinds.OfOffice.All.Where(k => k.IsLoaded)];
    readonly TemporaryFolder folder = new();

    public WorkbookTemplateTests() => WorkbookTemplate.Write(File, RecordKinds.OfOffice);

    string File => Path.Combine(folder.Path, "x.xlsx");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_example_rows_load_together_into_an_empty_record()
    {
        var result = new FakeJournal().Read(File);
        Assert.Equal([], result.Problems.Select(p => p.Message));
        Assert.Equal(Kinds.Where(k => k.Name != "file").Select(k => $"{k} {k.ExampleId}"), result.Changes.Select(c => $"{c.Content.Kind} {c.Id}"));
    }

    [Fact]
    public void Examples_refer_to_each_other()
    {
        var activity = new FakeJournal().Read(File).Changes.Single(c => c.Content.Kind.Name == "activity").Content;
        Assert.Equal(("example-programme", "example-state", "training"), (activity.Text("programme"), activity.Codes("partners")[0], activity.Text("kind")));
        Assert.Null(activity.Text("part_of"));
    }

    [Fact]
    public void It_is_a_valid_workbook_of_Office_Open_XML()
    {
        using var workbook = SpreadsheetDocument.Open(File, isEditable: false);
        Assert.Equal([], new OpenXmlValidator().Validate(workbook, TestContext.Current.CancellationToken).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}"));
    }

    [Fact]
    public void A_sheet_of_an_export_is_valid_too()
    {
        using var exported = new TemporaryFolder();
        RecordExport.Write(Path.Combine(exported.Path, "x"), new ExportSource { Kinds = RecordKinds.OfOffice, Records = kind => EveryKind.Records.Where(r => r.Content.Kind == kind), Contents = EveryKind.Contents }, ExportForm.Workbook);
        using var workbook = SpreadsheetDocument.Open(Path.Combine(exported.Path, "x", "records.xlsx"), isEditable: false);
        Assert.Equal([], new OpenXmlValidator().Validate(workbook, TestContext.Current.CancellationToken).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}"));
    }

    [Fact]
    public void The_same_workbook_is_written_each_time()
    {
        Thread.Sleep(2_100); // an archive's own dates have steps of two seconds
        WorkbookTemplate.Write(Path.Combine(folder.Path, "y.xlsx"), RecordKinds.OfOffice);
        Assert.Equal(System.IO.File.ReadAllBytes(File), System.IO.File.ReadAllBytes(Path.Combine(folder.Path, "y.xlsx")));
    }

    [Fact]
    public void Every_column_that_allows_only_some_words_lets_them_be_chosen()
    {
        using var workbook = SpreadsheetDocument.Open(File, isEditable: false);
        foreach (var kind in Kinds)
        {
            var names = HeaderOf(workbook, kind.Plural);
            var offered = PartOf(workbook, kind.Plural).Worksheet!.Descendants<DataValidation>() // every sheet has one
                .ToDictionary(v => names[Position(v)], v => Words(workbook, v.Formula1!.Text)); // made with its list
            var expected = kind.Fields.Where(f => f.Allowed.Count > 0).ToDictionary(f => f.Name, f => f.Allowed.ToArray());
            foreach (var field in kind.Fields.Where(f => f.Type == FieldType.Country)) expected[field.Name] = [.. Country.All.Select(c => c.Code).Order(StringComparer.Ordinal)];
            foreach (var field in kind.Fields.Where(f => f.Type == FieldType.Currency)) expected[field.Name] = [.. Fund.Currency.Codes.Order(StringComparer.Ordinal)];
            expected["withdrawn"] = ["yes", "no"];
            Assert.Equal(expected.OrderBy(e => e.Key, StringComparer.Ordinal), offered.OrderBy(e => e.Key, StringComparer.Ordinal));
        }
    }

    [Fact]
    public void The_header_stays_in_sight_and_every_cell_is_text()
    {
        using var workbook = SpreadsheetDocument.Open(File, isEditable: false);
        var formats = workbook.WorkbookPart!.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>().ToArray(); // it has styles
        foreach (var sheet in Kinds.Select(k => PartOf(workbook, k.Plural).Worksheet!)) // as above
        {
            Assert.Equal((1d, PaneStateValues.Frozen), (sheet.Descendants<Pane>().Single().VerticalSplit!.Value, sheet.Descendants<Pane>().Single().State!.Value)); // both are stated
            Assert.All(sheet.Descendants<Column>(), c => Assert.Equal(49u, formats[c.Style!.Value].NumberFormatId!.Value)); // the format @
        }
    }

    [Fact]
    public void The_readme_explains_every_column_and_the_lists_are_out_of_sight()
    {
        using var workbook = SpreadsheetDocument.Open(File, isEditable: false);
        var sheets = workbook.WorkbookPart!.Workbook!.Descendants<Sheet>().ToArray(); // it has sheets
        Assert.Equal(["README", .. Kinds.Select(k => k.Plural), "Lists"], sheets.Select(s => s.Name!.Value)); // every sheet has a name
        Assert.Equal(SheetStateValues.Hidden, sheets[^1].State!.Value); // stated for this one
        var explained = PartOf(workbook, "README").Worksheet!.Descendants<Row>().Select(r => string.Join('|', r.Elements<Cell>().Select(c => c.InnerText))).ToArray();
        foreach (var kind in Kinds)
            foreach (var name in HeaderOf(workbook, kind.Plural))
                Assert.Contains(explained, line => line.StartsWith($"{kind.Plural}|{name}|", StringComparison.Ordinal) || line.StartsWith($"every sheet|{name}|", StringComparison.Ordinal));
    }

    [Fact]
    public void It_is_not_written_over_anything()
    {
        var refusal = Assert.Throws<RecordException>(() => WorkbookTemplate.Write(File, RecordKinds.OfOffice));
        Assert.Equal(("file.exists", $"{File}: found a file, expected none; name another"), (refusal.Code, refusal.Message));
    }

    static WorksheetPart PartOf(SpreadsheetDocument workbook, string name)
    {
        var sheet = workbook.WorkbookPart!.Workbook!.Descendants<Sheet>().Single(s => s.Name == name); // as above
        return (WorksheetPart)workbook.WorkbookPart.GetPartById(sheet.Id!.Value!); // every sheet has one
    }

    static string[] HeaderOf(SpreadsheetDocument workbook, string name) => [.. PartOf(workbook, name).Worksheet!.Descendants<Row>().First().Elements<Cell>().Select(c => c.InnerText)];

    static int Position(DataValidation validation)
    {
        var letters = validation.SequenceOfReferences!.InnerText!.TakeWhile(char.IsAsciiLetter); // made for one column
        return letters.Aggregate(0, (position, letter) => position * 26 + letter - 'A' + 1) - 1;
    }

    /// <summary>The words in cells such as <c>Lists!$B$1:$B$4</c>.</summary>
    static string[] Words(SpreadsheetDocument workbook, string cells)
    {
        var parts = cells.Split('!', '$', ':');
        Assert.Equal(("Lists", "1"), (parts[0], parts[3]));
        var words = PartOf(workbook, parts[0]).Worksheet!.Descendants<Cell>().Where(c => c.CellReference!.Value!.TrimEnd("0123456789".ToCharArray()) == parts[2]).Select(c => c.InnerText).ToArray(); // every cell has its place
        Assert.Equal(parts[^1], words.Length.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return words;
    }
}
