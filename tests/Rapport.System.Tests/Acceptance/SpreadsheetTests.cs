namespace Rapport.System.Tests.Acceptance;

/// <summary>A large export goes through a spreadsheet and through an empty record, and is the same after both.</summary>
public sealed class SpreadsheetTests : IDisposable
{
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
        if (Spreadsheet.IsThere) CompareSheets();
    }

    /// <summary>Each sheet as a spreadsheet shows it is our table, cell by cell.</summary>
    void CompareSheets()
    {
        Spreadsheet.Convert(desk.File("xlsx/records.xlsx"), Spreadsheet.AllSheetsAsCsv, desk.File("shown"), desk.Folder);
        var tables = Directory.GetFiles(desk.File("csv"), "*.csv");
        Assert.Equal(tables.Length, Directory.GetFiles(desk.File("shown")).Length);
        Assert.All(tables, table => Assert.Equal(Spreadsheet.Cells(table), Spreadsheet.Cells(desk.File($"shown/records-{Path.GetFileName(table)}"))));
    }

    /// <summary>Every file of a folder, by its path in it, with its bytes.</summary>
    SortedDictionary<string, string> Bytes(string folder) => new(Directory.GetFiles(desk.File(folder), "*", SearchOption.AllDirectories)
        .ToDictionary(file => Path.GetRelativePath(desk.File(folder), file), file => Convert.ToHexString(global::System.Security.Cryptography.SHA256.HashData(global::System.IO.File.ReadAllBytes(file)))),
        StringComparer.Ordinal);
}
