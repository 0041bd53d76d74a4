using System.CommandLine;
using System.CommandLine.Parsing;
using Rapport.Figures.Sentences;
using Rapport.Publications;
using Rapport.Publishing;
using Rapport.Publishing.Maps;
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

    static readonly Option<Renderings> Only = new("--only")
    {
        Description = "Make only some of the renderings, separated by commas; all where left out.", HelpName = "html,mail,text,pdf",
        DefaultValueFactory = _ => Renderings.All, CustomParser = Wanted,
    };

    static readonly Option<string?> Address = new("--address")
    {
        Description = "Where the issue's folder will be found on the web, in place of the issue's own address.", HelpName = "URL", CustomParser = Place,
    };

    static readonly Option<string?> Map = new("--map") { Description = "The shapes of states for maps, in place of those built in.", HelpName = "FILE" };

    public static Command Create()
    {
        Audience.AcceptOnlyFromAmong([.. VisibilityWords.All]);
        var command = new Command("publish", """
            Renders an issue: for each language a page in which every number opens to its rows, an e-mail, plain text and a PDF, and figures.json
            with every number and its trace. A binding that names nothing stops it, with file, line and the nearest name. Without Chromium
            there is no PDF; everything else is made.

            Example:
              rapport publish unoct-2021-02 --out out
            """)
        { IssueName, CommonOptions.Record, Out, Only, Address, Map, Audience, CommonOptions.AsRecorded, CommonOptions.Quiet };
        command.SetAction((given, cancel) => Exit.Of(() => Run(given, cancel)));
        return command;
    }

    static async Task<int> Run(ParseResult given, CancellationToken cancel)
    {
        using var journal = RecordFile.Open(given);
        var asRecorded = RecordFile.AsRecordedOf(given);
        var issue = Find(journal, given.GetRequiredValue(IssueName), asRecorded);
        using var asking = new Asking(journal, Narrowed(issue, given.GetValue(Audience)), asRecorded, issue.Languages[0]);
        var sources = asking.View.Sources();
        var problems = EditionMaker.Problems(issue, sources);
        foreach (var problem in problems) Console.Error.WriteLine($"rapport: {problem.Message} ({problem.Error})");
        if (problems.Count > 0) return Exit.Say($"{problems.Count} {(problems.Count == 1 ? "thing stands" : "things stand")} in the way; nothing was written", Exit.Failed);
        var map = given.GetValue(Map) is { } file ? WorldMap.Load(file) : WorldMap.Natural;
        await using var printer = given.GetValue(Only).HasFlag(Renderings.Pdf) ? Printer() : null;
        var order = new PrintOrder(given.GetValue(Only), printer) { Map = map };
        return await Publish(given, EditionMaker.Make(Placed(issue, given.GetValue(Address)), sources), order, cancel);
    }

    /// <summary>This machine's printer, which starts while the figures are read; null where it has none.</summary>
    internal static PdfPrinter? Printer()
    {
        var printer = PdfPrinter.Find(Environment.GetEnvironmentVariable(Settings.Chromium) is { Length: > 0 } program ? program : null);
        printer?.Warm();
        return printer;
    }

    static async Task<int> Publish(ParseResult given, Edition edition, PrintOrder order, CancellationToken cancel)
    {
        var folder = Path.Combine(given.GetRequiredValue(Out), edition.Issue.Id.Value);
        var files = await IssueFiles.MakeAsync(edition, order, cancel);
        foreach (var file in await IssueFolder.Write(files, folder))
            if (!given.GetValue(CommonOptions.Quiet)) Console.Error.WriteLine($"rapport: wrote {file}");
        return IssueFolder.SayUnmade(files, folder) || files is { Made: [_], Unmade: not [] } ? Exit.Failed : Exit.Done;
    }

    static Issue Placed(Issue issue, string? address) => address is null ? issue : new Issue(issue.Id, issue.Content.With("address", address));

    static Renderings Wanted(ArgumentResult written)
    {
        var wanted = Renderings.None;
        foreach (var word in written.Tokens.SelectMany(t => t.Value.Split(',')))
        {
            var known = RenderingWords.All.FirstOrDefault(r => r.Word == word.Trim());
            if (known.Word is null) written.AddError($"--only: found \"{word}\", expected one or more of {string.Join(", ", RenderingWords.All.Select(r => r.Word))}");
            wanted |= known.Rendering;
        }
        return wanted;
    }

    static string? Place(ArgumentResult written)
    {
        var place = written.Tokens[0].Value;
        if (Issue.IsAddress(place)) return place;
        written.AddError($"--address: found \"{place}\", expected an address such as https://example.org/issues/2021-02/");
        return null;
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
}
