using System.CommandLine;
using Rapport.Cli.Terminal;
using Rapport.Exchange;
using Rapport.Publications;
using Rapport.Record;
using Rapport.Storage.Images;
using Rapport.Storage.Journals;

namespace Rapport.Cli.Commands;

/// <summary>The main job in one command, on the sample of February 2021.</summary>
static class DemoCommand
{
    const string Sample = "unoct-2021-02";

    static readonly Option<bool> NoServe = new("--no-serve") { Description = "End after publishing instead of serving the pages." };

    static readonly Option<string> Urls = new("--urls")
    {
        Description = "Where to serve the pages.", DefaultValueFactory = _ => "http://127.0.0.1:8021", HelpName = "URL",
    };

    public static Command Create()
    {
        var command = new Command("demo", """
            The main job in one command: makes a record under out/demo from the sample of February 2021, checks it, publishes its issue under out,
            prints the computed numbers, and serves the pages until Ctrl-C.

            Example:
              rapport demo --no-serve
            """) { NoServe, Urls };
        command.SetAction((given, cancel) => Exit.Of(() => Run(given, cancel)));
        return command;
    }

    static async Task<int> Run(ParseResult given, CancellationToken cancel)
    {
        var record = Path.Combine("out", "demo", "record.db");
        Directory.CreateDirectory(Path.GetDirectoryName(record)!); // out/demo
        Remove(record);
        using (var journal = InitCommand.Begin(record, "unoct", new RecordSettings("America/New_York", "system"), actor: null))
        {
            if (Load(journal) is > 0 and var code) return code;
            if (journal.Check() is { Count: > 0 } problems) return LoadCommand.SayProblems(problems, "table");
            using (Image.Fold(journal)) { }
            await Publish(journal);
        }
        if (!given.GetValue(NoServe)) await PageServer.Run("out", $"/{Sample}/en/", given.GetRequiredValue(Urls), cancel);
        return Exit.Done;
    }

    static int Load(Journal journal)
    {
        var context = LoadCommand.Context(journal, "the February 2021 sample", cause: null);
        var result = FolderLoader.Read(SampleFolder(), context);
        if (result.Problems.Count > 0) return LoadCommand.SayProblems(result.Problems, "table");
        journal.Append(new Batch($"demo-{Sample}", result.Changes) { Via = Via.Load, Reason = context.Reason });
        return Exit.Done;
    }

    static async Task Publish(Journal journal)
    {
        var issue = PublishCommand.Find(journal, Sample, asRecorded: null);
        using var asking = new Asking(journal, issue.Audience, asRecorded: null, issue.Languages[0]);
        var edition = EditionMaker.Make(issue, asking.Sources());
        var files = await PublishCommand.Write(edition, Path.Combine("out", Sample));
        EditionSummary.Write(edition, Console.Out);
        Console.WriteLine($"  The record   {journal.Name} ({journal.Head!.LastSequence} entries, checked)"); // it has its first batch
        foreach (var file in files) Console.WriteLine($"  {(file.EndsWith(".html", StringComparison.Ordinal) ? "The page    " : "The numbers ")} {file}");
        Console.WriteLine();
    }

    /// <summary>The samples stand in the current folder, or above the program.</summary>
    static string SampleFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (Path.Combine(folder.FullName, "samples", Sample) is var path && Directory.Exists(path)) return path;
        throw new RecordException("sample.missing", $"samples/{Sample}: found no such folder, expected it in the repository");
    }

    static void Remove(string record)
    {
        foreach (var file in new[] { record, record + "-wal", record + "-shm" }) File.Delete(file);
        ImageSnapshots.RemoveAll(ImageSnapshots.Folder(record));
    }
}
