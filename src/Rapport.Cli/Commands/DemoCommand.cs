using System.CommandLine;
using System.Text;
using Rapport.Cli.Terminal;
using Rapport.Publications;
using Rapport.Publishing;
using Rapport.Record;
using Rapport.Storage.Images;
using Rapport.Storage.Journals;
using Rapport.Twin;

namespace Rapport.Cli.Commands;

/// <summary>The main job in one command, twice: on the sample of February 2021, and on an invented office.</summary>
static class DemoCommand
{
    const string Sample = "unoct-2021-02", Out = "out";
    const int TwinActivities = 2000;

    static readonly Option<bool> NoServe = new("--no-serve") { Description = "End after publishing instead of serving the pages." };

    static readonly Option<string> Urls = new("--urls")
    {
        Description = "Where to serve the pages.", DefaultValueFactory = _ => "http://127.0.0.1:8021", HelpName = "URL",
    };

    public static Command Create()
    {
        var command = new Command("demo", """
            The main job in one command: makes two records under out/demo, one from the sample of February 2021 and one of an invented office,
            checks both, publishes an issue of each under out in every rendering, prints their numbers, and serves the pages until Ctrl-C.

            Example:
              rapport demo --no-serve
            """) { NoServe, Urls };
        command.SetAction((given, cancel) => Exit.Of(() => Run(given, cancel)));
        return command;
    }

    static async Task<int> Run(ParseResult given, CancellationToken cancel)
    {
        Directory.CreateDirectory(Path.Combine(Out, "demo"));
        await using var printer = PublishCommand.Printer();
        var published = new List<(Edition, IssueFiles)>();
        using (var journal = MakeSample(Empty("record.db"))) published.Add(await Publish(journal, Sample, printer, cancel));
        using (var journal = GenerateCommand.Make(Empty("twin.db"), "twin", new TwinOffice(TwinActivities, seed: 1), quiet: false, cancel))
            published.Add(await Publish(journal, GenerateCommand.IssueName, printer, cancel));
        var editions = published.Select(p => p.Item1).ToArray();
        await IssueFolder.Write(Path.Combine(Out, "index.html"), Encoding.UTF8.GetBytes(await FrontPage.RenderAsync(editions, "en", path => File.Exists(Path.Combine(Out, path)), cancel)));
        if (!given.GetValue(NoServe)) await PageServer.Run(Out, "/", given.GetRequiredValue(Urls), cancel);
        return Exit.Done;
    }

    static Journal MakeSample(string record)
    {
        var journal = InitCommand.Begin(record, "unoct", new RecordSettings("America/New_York", "system"), actor: null);
        LoadCommand.Record(Samples.Folder(Sample), journal, $"demo-{Sample}", "the February 2021 sample");
        return journal;
    }

    /// <summary>Checks a record, publishes its issue and prints its numbers.</summary>
    static async Task<(Edition, IssueFiles)> Publish(Journal journal, string name, PdfPrinter? printer, CancellationToken cancel)
    {
        if (CheckCommand.Problems(journal) is [var problem, ..]) throw new RecordException(problem.Error, problem.Message);
        var issue = PublishCommand.Find(journal, name, asRecorded: null);
        using var asking = new Asking(journal, issue.Audience, asRecorded: null, issue.Languages[0]);
        var (edition, folder) = (EditionMaker.Make(issue, asking.View.Sources()), Path.Combine(Out, name));
        var files = await IssueFiles.MakeAsync(edition, new PrintOrder(Renderings.All, printer), cancel);
        await IssueFolder.Write(files, folder);
        EditionSummary.Write(edition, [("The record", $"{journal.Name} ({journal.Head!.LastSequence} entries, checked)"), // it has its first batch
            ("The numbers", Path.Combine(folder, "figures.json")), .. issue.Languages.Select(l => (OwnNameOf(l), Listed(files, folder, l)))], Console.Out);
        IssueFolder.SayUnmade(files, folder);
        return (edition, files);
    }

    static string OwnNameOf(string language) => Furniture.For(language).Find($"language.own.{language}") ?? language;

    /// <summary>The files of a language in one line.</summary>
    static string Listed(IssueFiles files, string folder, string language) => Path.Combine(folder, language) + "/"
        + string.Join(" · ", files.Made.Where(f => f.Path.StartsWith(language + "/", StringComparison.Ordinal)).Select(f => f.Path[(language.Length + 1)..]));

    /// <summary>The path of a record that the demo made before, and makes anew.</summary>
    static string Empty(string name)
    {
        var record = Path.Combine(Out, "demo", name);
        foreach (var file in new[] { record, record + "-wal", record + "-shm" }) File.Delete(file);
        ImageSnapshots.RemoveAll(ImageSnapshots.Folder(record));
        return record;
    }
}
