using Rapport.Exchange.Definitions;
using Rapport.Exchange.Loading;
using Rapport.Exchange.Tables;

namespace Rapport.Exchange;

/// <summary>
/// Reads a folder (contract 5: tables in it or in <c>records/</c>, <c>figures.yml</c>, <c>issue.yml</c> with its Markdown; a README is
/// passed over) against what the journal holds. Nothing is recorded here: the answer is every problem, or the changes to record.
/// </summary>
public static class FolderLoader
{
    /// <summary>Reads a folder whole.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="context">The office, its journal, the reason given.</param>
    /// <returns>Every problem of every file, or the changes, in the order in which kinds are loaded.</returns>
    public static LoadResult Read(string path, LoadContext context)
    {
        var run = new LoadRun(context);
        var files = FolderFiles.Find(path, run);
        ReadTables(files, run);
        if (files.Figures is { } figures && Source(figures, context.Limits.TextBytesMax, run) is { } source) FiguresReader.Read(source, run);
        if (files.Issue is { } issue) ReadIssue(issue, files, run);
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

    static void ReadIssue(string path, FolderFiles files, LoadRun run)
    {
        var max = run.Context.Limits.TextBytesMax;
        var markdown = files.Markdown.Select(m => Source(m, max, run)).OfType<SourceFile>().ToDictionary(m => m.Name, StringComparer.Ordinal);
        if (Source(path, max, run) is { } source) new IssueReader(source, markdown, run).Read();
    }

    /// <summary>A file of the folder; null, with a problem, where it is too large or may not be read.</summary>
    static SourceFile? Source(string path, long bytesMax, LoadRun run)
    {
        try
        {
            return SourceFile.Read(path, bytesMax, run.Problems);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            run.Problems.AddFile(Path.GetFileName(path), LoadMessages.FileUnreadable(exception.GetType().Name));
            return null;
        }
    }
}
