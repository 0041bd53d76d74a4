using System.Diagnostics;
using System.Text;
using CsvHelper;
using Rapport.Exchange;
using Rapport.Record;

namespace Rapport.Storage.Tests.Exchange;

/// <summary>The workbook of an export, opened by a spreadsheet and saved as CSV sheet by sheet, is our CSV.</summary>
public sealed class LibreOfficeTests
{
    /// <summary>Comma, double quotes, UTF-8, from the first line, cells as they are shown, every sheet to a file of its own.</summary>
    const string AllSheetsAsCsv = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";

    [Fact]
    [Trait("Heavy", "libreoffice")]
    public void A_template_that_a_spreadsheet_saved_again_loads()
    {
        SkipWithout();
        using var folder = new TemporaryFolder();
        var (template, saved) = (Path.Combine(folder.Path, "template.xlsx"), Path.Combine(folder.Path, "saved"));
        WorkbookTemplate.Write(template, RecordKinds.OfOffice);
        Convert(template, "xlsx", saved, folder.Path);
        var (written, read) = (new FakeJournal().Read(template), new FakeJournal().Read(Path.Combine(saved, "template.xlsx")));
        Assert.Equal([], read.Problems.Select(p => p.Message));
        Assert.Equal(written.Changes.Select(c => (c.Id, c.Content)), read.Changes.Select(c => (c.Id, c.Content)));
    }

    static void SkipWithout()
    {
        var isThere = Environment.GetEnvironmentVariable("PATH")!.Split(':').Any(folder => File.Exists(Path.Combine(folder, "soffice"))); // every process has a path
        if (Heavy.Count("libreoffice", isThere ? 1 : 0, 1) == 0) Assert.Skip("LibreOffice is installed in ./test --full");
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
        Convert(Path.Combine(workbook, RecordExport.WorkbookName), AllSheetsAsCsv, shown, folder.Path);
        var kinds = RecordKinds.OfOffice.All.Where(k => k.IsLoaded).ToArray();
        Assert.All(kinds, k => Assert.Equal(Cells(Path.Combine(csv, $"{k.Plural}.csv")), Cells(Path.Combine(shown, $"records-{k.Plural}.csv"))));
        Assert.Equal(kinds.Length, Directory.GetFiles(shown).Length);
    }

    static ExportSource Everything => new()
    {
        Kinds = RecordKinds.OfOffice,
        Records = kind => EveryKind.Records.Where(r => r.Content.Kind == kind).OrderBy(r => r.Id, StringComparer.Ordinal),
        Contents = EveryKind.Contents,
    };

    static void Convert(string workbook, string form, string to, string home)
    {
        string[] arguments = ["--headless", $"-env:UserInstallation=file://{home}/office", "--convert-to", form, "--outdir", to, workbook];
        using var office = Process.Start(new ProcessStartInfo("soffice", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!; // a new one
        var said = office.StandardError.ReadToEndAsync();
        office.StandardOutput.ReadToEnd();
        Assert.True(office.WaitForExit(TimeSpan.FromMinutes(3)) && office.ExitCode == 0, said.GetAwaiter().GetResult());
    }

    /// <summary>Every cell by row and column; what is empty at the end of a row may be left out. A return alone is a line break to a spreadsheet.</summary>
    static List<string> Cells(string file)
    {
        using var csv = CsvReader.Create(File.ReadAllBytes(file), new CsvReaderOptions { HasHeader = false });
        var cells = new List<string>();
        for (var row = 1; csv.Read(); row++)
            for (var column = 0; column < csv.FieldCount; column++)
                if (Encoding.UTF8.GetString(csv.GetSpan(column)) is { Length: > 0 } text) cells.Add($"{row} {column}: {text.Replace('\r', '\n')}");
        return cells;
    }
}
