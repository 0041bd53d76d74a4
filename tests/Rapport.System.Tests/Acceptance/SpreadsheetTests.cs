using System.Diagnostics;
using System.Text;
using CsvHelper;

namespace Rapport.System.Tests.Acceptance;

/// <summary>A large export goes through a spreadsheet and through an empty record, and is the same after both.</summary>
public sealed class SpreadsheetTests : IDisposable
{
    /// <summary>Comma, double quotes, UTF-8, from the first line, cells as they are shown, every sheet to a file of its own.</summary>
    const string AllSheetsAsCsv = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";

    readonly Desk desk = new();

    public void Dispose() => desk.Dispose();

    [Fact]
    [Trait("Heavy", "twin-export")]
    public void The_export_of_a_twin_loaded_into_an_empty_record_is_exported_as_the_same_bytes()
    {
        desk.Do(null, "generate", "--record", "twin.db", "--activities", $"{Heavy.Count("twin-export", inTest: 200, full: 10_000)}");
        foreach (var form in new[] { "csv", "xlsx" })
        {
            desk.Do(null, "export", "records", "--record", "twin.db", "--audience", "restricted", "--format", form, "--out", form);
            desk.Do(null, "init", "--record", $"{form}.db", "--office", "twin", "--clock", "test");
            desk.Do(null, "load", form, "--record", $"{form}.db", "--reason", "from the export");
            desk.Do(null, "export", "records", "--record", $"{form}.db", "--audience", "restricted", "--format", form, "--out", $"{form}-again");
            Assert.Equal(Bytes(form), Bytes($"{form}-again"));
        }
        if (HasSpreadsheet) CompareSheets();
    }

    static bool HasSpreadsheet =>
        Environment.GetEnvironmentVariable("PATH")!.Split(':').Any(folder => global::System.IO.File.Exists(Path.Combine(folder, "soffice"))); // every process has a path

    /// <summary>Each sheet as a spreadsheet shows it is our table, cell by cell.</summary>
    void CompareSheets()
    {
        string[] arguments = ["--headless", $"-env:UserInstallation=file://{desk.File("office")}", "--convert-to", AllSheetsAsCsv, "--outdir", desk.File("shown"), desk.File("xlsx/records.xlsx")];
        using var office = Process.Start(new ProcessStartInfo("soffice", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!; // a new one
        var said = office.StandardError.ReadToEndAsync();
        office.StandardOutput.ReadToEnd();
        Assert.True(office.WaitForExit(TimeSpan.FromMinutes(5)) && office.ExitCode == 0, said.GetAwaiter().GetResult());
        var tables = Directory.GetFiles(desk.File("csv"), "*.csv");
        Assert.Equal(tables.Length, Directory.GetFiles(desk.File("shown")).Length);
        Assert.All(tables, table => Assert.Equal(Cells(table), Cells(desk.File($"shown/records-{Path.GetFileName(table)}"))));
    }

    /// <summary>Every file of a folder, by its path in it, with its bytes.</summary>
    SortedDictionary<string, string> Bytes(string folder) => new(Directory.GetFiles(desk.File(folder), "*", SearchOption.AllDirectories)
        .ToDictionary(file => Path.GetRelativePath(desk.File(folder), file), file => Convert.ToHexString(global::System.Security.Cryptography.SHA256.HashData(global::System.IO.File.ReadAllBytes(file)))),
        StringComparer.Ordinal);

    /// <summary>Every cell that is not empty, by row and column. A return alone is a line break to a spreadsheet.</summary>
    static List<string> Cells(string file)
    {
        using var csv = CsvReader.Create(global::System.IO.File.ReadAllBytes(file), new CsvReaderOptions { HasHeader = false });
        var cells = new List<string>();
        for (var row = 1; csv.Read(); row++)
            for (var column = 0; column < csv.FieldCount; column++)
                if (Encoding.UTF8.GetString(csv.GetSpan(column)) is { Length: > 0 } text) cells.Add($"{row} {column}: {text.Replace('\r', '\n')}");
        return cells;
    }
}
