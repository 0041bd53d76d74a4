using System.Diagnostics;
using System.Text;
using CsvHelper;

namespace Rapport;

/// <summary>LibreOffice as a second reader of our workbooks, and tables as lists of cells, to be compared.</summary>
static class Spreadsheet
{
    /// <summary>Comma, double quotes, UTF-8, from the first line, cells as they are shown, every sheet to a file of its own.</summary>
    public const string AllSheetsAsCsv = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";

    /// <summary>Whether it is on this machine; <c>./test --full</c> installs it.</summary>
    public static bool IsThere => Environment.GetEnvironmentVariable("PATH")!.Split(':').Any(folder => File.Exists(Path.Combine(folder, "soffice"))); // every process has a path

    /// <summary>Opens a workbook and saves it in another form.</summary>
    /// <param name="workbook">The workbook.</param>
    /// <param name="form">What to save it as.</param>
    /// <param name="to">The folder to save it in.</param>
    /// <param name="home">A folder where the spreadsheet may keep its own settings.</param>
    public static void Convert(string workbook, string form, string to, string home)
    {
        string[] arguments = ["--headless", $"-env:UserInstallation=file://{home}/office", "--convert-to", form, "--outdir", to, workbook];
        using var office = Process.Start(new ProcessStartInfo("soffice", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!; // a new one
        var said = office.StandardError.ReadToEndAsync();
        office.StandardOutput.ReadToEnd();
        Assert.True(office.WaitForExit(TimeSpan.FromMinutes(3)) && office.ExitCode == 0, said.GetAwaiter().GetResult());
    }

    /// <summary>Every cell of a CSV file by row and column; what is empty may be left out. A return alone is a line break to a spreadsheet.</summary>
    public static List<string> Cells(string file)
    {
        using var csv = CsvReader.Create(File.ReadAllBytes(file), new CsvReaderOptions { HasHeader = false });
        var cells = new List<string>();
        for (var row = 1; csv.Read(); row++)
            for (var column = 0; column < csv.FieldCount; column++)
                if (Encoding.UTF8.GetString(csv.GetSpan(column)) is { Length: > 0 } text) cells.Add($"{row} {column}: {text.Replace('\r', '\n')}");
        return cells;
    }
}
