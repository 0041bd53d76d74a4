using Rapport.Exchange.Definitions;
using Rapport.Exchange.Loading;
using Rapport.Exchange.Tables;
using Rapport.Exchange.Workbooks;
using Rapport.Publications;

namespace Rapport.Exchange;

/// <summary>
/// Reads a folder (contract 5: tables in it or in <c>records/</c>, or a workbook in their place; <c>figures.yml</c>; <c>issue.yml</c> with
/// its Markdown, or several in <c>issues/</c>; attachments in <c>files/</c>; a README is passed over) against what the journal holds. Nothing is recorded here: the
/// answer is every problem, or the changes to record.
/// </summary>
public static class FolderLoader
{
    /// <summary>Reads a folder, or a workbook by itself, whole.</summary>
    /// <param name="path">The folder, or the workbook.</param>
    /// <param name="context">The office, its journal, the reason given.</param>
    /// <returns>Every problem of every file, or the changes, in the order in which kinds are loaded.</returns>
    public static LoadResult Read(string path, LoadContext context)
    {
        var run = new LoadRun(context);
        var files = FolderFiles.Find(path, run);
        ReadTables(files, run);
        if (files.Workbook is { } workbook) ReadWorkbook(workbook, files, run);
        if (files.Figures is { } figures && Source(figures, context.Limits.TextBytesMax, run) is { } source) FiguresReader.Read(source, run);
        foreach (var issue in files.Issues) ReadIssue(issue, run);
        if (!run[AttachedFile.Shape.Name].IsIncomplete) run.Files.ReportStray();
        new ReferenceCheck(run).Report();
        new LineCheck(run).Report();
        KeyCheck.Report(run);
        return new ChangeMaker(run).Make();
    }

    static void ReadTables(FolderFiles files, LoadRun run)
    {
        foreach (var kind in run.Context.Kinds.All)
        {
            if (!files.Tables.TryGetValue(kind.Name, out var path)) continue;
            if (Source(path, run.Context.Limits.TableBytesMax, run) is { } source) new TableReader(kind, source, run).Read();
            else run[kind.Name].IsIncomplete = true;
        }
    }

    static void ReadWorkbook(string path, FolderFiles files, LoadRun run)
    {
        if (Source(path, run.Context.Limits.TableBytesMax, run) is { } source) new WorkbookReader(source, run).Read(files.Tables.Keys.ToHashSet(StringComparer.Ordinal));
        else foreach (var kind in run.Kinds) kind.IsIncomplete = true;
    }

    static void ReadIssue(IssueFiles issue, LoadRun run)
    {
        var max = run.Context.Limits.TextBytesMax;
        var markdown = issue.Markdown.Select(m => Source(m, max, run, issue.Folder)).OfType<SourceFile>().ToDictionary(m => m.Name, StringComparer.Ordinal);
        if (Source(issue.Yaml, max, run, issue.Folder) is { } source) new IssueReader(source, markdown, run).Read();
    }

    static SourceFile? Source(string path, long bytesMax, LoadRun run, string folder = "") => SourceFile.Read(path, bytesMax, run.Problems, folder);
}
