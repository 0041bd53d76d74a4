using System.Text;
using Rapport.Exchange.Exports;
using Rapport.Publications;
using Rapport.Record;

namespace Rapport.Exchange;

/// <summary>
/// Writes a record as a folder that <see cref="FolderLoader"/> reads: a table for each kind that is loaded from tables, the figures, the
/// issues, the files. Loaded into an empty record and exported again it gives the same bytes.
/// </summary>
public static class RecordExport
{
    /// <summary>The name of the workbook in the folder.</summary>
    public const string WorkbookName = "records.xlsx";

    /// <summary>Writes the folder, all of it or nothing.</summary>
    /// <param name="path">A folder that does not exist yet, or is empty.</param>
    /// <param name="source">What is exported.</param>
    /// <param name="form">How tables are written.</param>
    /// <returns>How many records were written.</returns>
    /// <exception cref="RecordException">Something is in the folder, or a record cannot be written in this form.</exception>
    public static int Write(string path, ExportSource source, ExportForm form)
    {
        var count = 0;
        EmptyFolder.Fill(path, folder =>
        {
            count = WriteTables(folder, source, form) + WriteFigures(folder, source) + WriteIssues(folder, source);
            FileFolder.Write(Path.Combine(folder, "files"), source);
        });
        return count;
    }

    static int WriteTables(string folder, ExportSource source, ExportForm form)
    {
        using ITables tables = form == ExportForm.Csv ? new CsvTables(kind => File.Create(Path.Combine(folder, $"{kind.Plural}.csv"))) : new SheetTables(File.Create(Path.Combine(folder, WorkbookName)));
        var count = 0;
        foreach (var kind in source.Kinds.All.Where(k => k.IsLoaded))
        {
            var columns = ExportColumns.Of(kind, source.Records(kind));
            tables.Begin(kind, columns);
            foreach (var record in source.Records(kind))
            {
                tables.Add(record);
                count++;
            }
        }
        return count;
    }

    static int WriteFigures(string folder, ExportSource source)
    {
        var (text, count) = (new StringBuilder(), 0);
        foreach (var figure in source.Records(FigureDefinition.Shape))
        {
            text.Append(count++ == 0 ? "" : "\n").Append(YamlText.Scalar(figure.Id)).Append(":\n");
            YamlText.AppendFields(text, figure, "  ");
        }
        if (count > 0) ExportedFiles.Write(Path.Combine(folder, "figures.yml"), text.ToString());
        return count;
    }

    static int WriteIssues(string folder, ExportSource source)
    {
        var count = 0;
        foreach (var issue in source.Records(Issue.Shape))
        {
            IssueFolder.Write(Path.Combine(folder, "issues", issue.Id), issue);
            count++;
        }
        return count;
    }
}
