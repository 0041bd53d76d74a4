using Rapport.Exchange;
using Rapport.Record;

namespace Rapport.Storage.Tests.Exchange;

/// <summary>The workbook of an export, opened by a spreadsheet and saved as CSV sheet by sheet, is our CSV.</summary>
public sealed class LibreOfficeTests
{
    [Fact]
    [Trait("Heavy", "libreoffice")]
    public void A_template_that_a_spreadsheet_saved_again_loads()
    {
        SkipWithout();
        using var folder = new TemporaryFolder();
        var (template, saved) = (Path.Combine(folder.Path, "template.xlsx"), Path.Combine(folder.Path, "saved"));
        WorkbookTemplate.Write(template, RecordKinds.OfOffice);
        Spreadsheet.Convert(template, "xlsx", saved, folder.Path);
        var (written, read) = (new FakeJournal().Read(template), new FakeJournal().Read(Path.Combine(saved, "template.xlsx")));
        Assert.Equal([], read.Problems.Select(p => p.Message));
        Assert.Equal(written.Changes.Select(c => (c.Id, c.Content)), read.Changes.Select(c => (c.Id, c.Content)));
    }

    static void SkipWithout()
    {
        if (Heavy.Count("libreoffice", Spreadsheet.IsThere ? 1 : 0, 1) == 0) Assert.Skip("LibreOffice is installed in ./test --full");
    }

    [Fact]
    [Trait("Heavy", "libreoffice")]
    public void A_spreadsheet_shows_what_our_tables_say()
    {
        SkipWithout();
        using var folder = new TemporaryFolder();
        string csv = Path.Combine(folder.Path, "csv"), workbook = Path.Combine(folder.Path, "workbook"), shown = Path.Combine(folder.Path, "shown");
        RecordExport.Write(csv, Everything, ExportForm.Csv);
        RecordExport.Write(workbook, Everything, ExportForm.Workbook);
        Spreadsheet.Convert(Path.Combine(workbook, RecordExport.WorkbookName), Spreadsheet.AllSheetsAsCsv, shown, folder.Path);
        var kinds = RecordKinds.OfOffice.All.Where(k => k.IsLoaded).ToArray();
        Assert.All(kinds, k => Assert.Equal(Spreadsheet.Cells(Path.Combine(csv, $"{k.Plural}.csv")), Spreadsheet.Cells(Path.Combine(shown, $"records-{k.Plural}.csv"))));
        Assert.Equal(kinds.Length, Directory.GetFiles(shown).Length);
    }

    static ExportSource Everything => new()
    {
        Kinds = RecordKinds.OfOffice,
        Records = kind => EveryKind.Records.Where(r => r.Content.Kind == kind).OrderBy(r => r.Id, StringComparer.Ordinal),
        Contents = EveryKind.Contents,
    };
}
