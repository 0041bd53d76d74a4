using System.CommandLine;
using Rapport.Figures.Sentences;
using Rapport.Publications;
using Rapport.Publishing;
using Rapport.Record;
using Rapport.Storage.Journals;

namespace Rapport.Cli.Commands;

/// <summary>Renders an issue.</summary>
static class PublishCommand
{
    static readonly Argument<string> IssueName = new("ISSUE") { Description = "The id of a loaded issue." };
    static readonly Option<string> Out = new("--out") { Description = "The folder to write into.", DefaultValueFactory = _ => "out", HelpName = "DIR" };

    static readonly Option<string?> Audience = new("--audience")
    {
        Description = "For whom; the issue's own audience where left out, and never a wider one.",
    };

    public static Command Create()
    {
        Audience.AcceptOnlyFromAmong([.. VisibilityWords.All]);
        var command = new Command("publish", """
            Renders an issue: one page per language, in which every number opens to its rows, and figures.json with every number and its trace.
            A binding that names nothing stops it, with file, line and the nearest name.

            Example:
              rapport publish unoct-2021-02 --out out
            """)
        { IssueName, CommonOptions.Record, Out, Audience, CommonOptions.AsRecorded, CommonOptions.Quiet };
        command.SetAction(given => Exit.Of(() => Run(given)));
        return command;
    }

    static async Task<int> Run(ParseResult given)
    {
        using var journal = RecordFile.Open(given);
        var asRecorded = RecordFile.AsRecordedOf(given);
        var issue = Find(journal, given.GetRequiredValue(IssueName), asRecorded);
        using var asking = new Asking(journal, Narrowed(issue, given.GetValue(Audience)), asRecorded, issue.Languages[0]);
        var sources = asking.Sources();
        var problems = EditionMaker.Problems(issue, sources);
        foreach (var problem in problems) Console.Error.WriteLine($"rapport: {problem.Message} ({problem.Error})");
        if (problems.Count > 0) return Exit.Say($"{problems.Count} {(problems.Count == 1 ? "thing stands" : "things stand")} in the way; nothing was written", Exit.Failed);
        var folder = Path.Combine(given.GetRequiredValue(Out), issue.Id.Value);
        foreach (var file in await Write(EditionMaker.Make(issue, sources), folder))
            if (!given.GetValue(CommonOptions.Quiet)) Console.Error.WriteLine($"rapport: wrote {file}");
        return Exit.Done;
    }

    internal static Issue Find(Journal journal, string id, AsRecorded? asRecorded)
    {
        var sequence = RecordFile.SequenceOf(journal, asRecorded) ?? long.MaxValue;
        if (journal.ContentAsOf(Issue.Shape.Name, id, sequence) is { } content) return new Issue(new IssueId(id), content);
        var known = journal.Ids(Issue.Shape.Name);
        throw new RecordException("issue.unknown",
            $"ISSUE: found \"{id}\", expected the id of a loaded issue{(known.Count == 0 ? "; none is loaded" : $": {string.Join(", ", known)}")}");
    }

    static Visibility Narrowed(Issue issue, string? asked)
    {
        if (asked is null || !VisibilityWords.TryParse(asked, out var audience)) return issue.Audience;
        return audience <= issue.Audience ? audience : throw new RecordException("audience.wider",
            $"--audience: found {asked}, expected {issue.Audience.Word()}, the issue's own, or one nearer to public");
    }

    /// <summary>Renders everything first and writes then, each file by rename: a reader never meets half a page.</summary>
    internal static async Task<IReadOnlyList<string>> Write(Edition edition, string folder)
    {
        var files = new List<(string Path, byte[] Content)> { (Path.Combine(folder, "figures.json"), EditionJson.Write(edition)) };
        foreach (var language in edition.Issue.Languages)
            files.Add((Path.Combine(folder, language, "index.html"), System.Text.Encoding.UTF8.GetBytes(await IssuePage.RenderAsync(edition, language))));
        foreach (var (path, content) in files) await Write(path, content);
        return [.. files.Select(f => f.Path)];
    }

    /// <summary>Writes a file whole or not at all.</summary>
    internal static async Task Write(string path, byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!); // every path stands in the folder
        await File.WriteAllBytesAsync(path + ".part", content);
        File.Move(path + ".part", path, overwrite: true);
    }
}
