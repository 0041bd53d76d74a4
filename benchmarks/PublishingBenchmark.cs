using System.Net;
using Fluid;
using MimeKit;
using Rapport.Benchmarks.Harness;
using Rapport.Benchmarks.Peers;
using Rapport.Benchmarks.Records;
using Rapport.Publications;
using Rapport.Publishing;
using Rapport.Publishing.Delivery;
using Rapport.Publishing.Issues;
using Rapport.Publishing.Mail;

namespace Rapport.Benchmarks;

/// <summary>An edition that stands read made into pages, e-mails, texts and PDF, by a program that is warm.</summary>
sealed class PublishingBenchmark : IBenchmark
{
    const string Language = "en";
    const Renderings Screen = Renderings.Html | Renderings.Mail | Renderings.Text;

    public string Name => "publishing";

    public Table Run(Workbench bench)
    {
        var load = Machine.Load();
        var issues = Newsletter.Make(bench.NewPath("twin.db"), Path.Combine(bench.Root, "samples"));
        var page = IssuePage.RenderAsync(issues.OfItems, Language).Result;
        using var values = new Values(bench, issues.OfItems);
        var chromium = new BareChromium(Environment.GetEnvironmentVariable("RAPPORT_CHROMIUM") is { Length: > 0 } named ? named : "chromium", bench.Folder);
        var table = new Table("A newsletter",
            $"From an edition that stands read, to bytes. The issue of {Newsletter.Items} items is in English: a headline, three numbers, a chart, {Newsletter.Items} activities with title and "
            + $"summary, and the receipt of every number; its page has {Said.Count(page.Length / 1000.0)} kB. The twin's own issue has {issues.Whole.Issue.Sections.Count} sections in three languages. "
            + "The peers print the same items from values that stand ready, with the page's styles: they lay nothing out, compute no sentence, know no Markdown and no receipt, and check nothing. "
            + "mjml renders in one process of Node, asked over a pipe. The floors of PDF are Chromium printing the ready page from its command line, whole process, and, warm, our printer "
            + $"printing a page of one word. Fluid {Machine.VersionOf<FluidParser>()}, mjml {values.Mjml.Version}, MimeKit {Machine.VersionOf<MimeMessage>()}, {chromium.Version()}; load when it began {load}.");
        MeasureItems(bench, issues.OfItems, values, table);
        MeasurePictures(bench, issues.Whole, table);
        MeasurePdf(bench, issues.OfItems, page, chromium, table);
        MeasureLanguages(bench, issues.Whole, table);
        MeasureMessages(bench, issues.OfItems, table);
        return table;
    }

    static void MeasureItems(Workbench bench, Edition edition, Values values, Table table)
    {
        byte[] Mail() => IssueMail.RenderAsync(edition, Language, png: null).Result;
        string Page() => IssuePage.RenderAsync(edition, Language).Result;
        foreach (var made in new[] { Page(), Html(Mail()), IssueText.Render(edition, Language), values.Liquid.Render(), values.Mjml.Render() })
            Agreement.On("items printed", Newsletter.Items, values.Printed(made));
        var times = new InTurn(bench.Plan.Answers) { Warmup = bench.Plan.Answers / 4 }.Run(
            new Way(() => (Page(), Mail(), IssueText.Render(edition, Language)).ToTuple()), new Way(() => Page()), new Way(() => Mail()),
            new Way(() => IssueText.Render(edition, Language)), new Way(() => values.Liquid.Render()), new Way(() => values.Mjml.Render()));
        var what = $"{Newsletter.Items} items";
        table.Add(LineOf($"{what}: web page, e-mail and text", times[0], null, 50));
        table.Add(LineOf($"{what}: web page, beside a Liquid template", times[1], times[4], 50));
        table.Add(LineOf($"{what}: e-mail with its text, beside mjml's HTML", times[2], times[5], 50));
        table.Add(LineOf($"{what}: text", times[3], null, 50));
    }

    static string Html(byte[] message) => MimeMessage.Load(new MemoryStream(message)).HtmlBody!; // our messages have one

    /// <summary>Charts as PNG are another program's work, and told apart.</summary>
    static void MeasurePictures(Workbench bench, Edition edition, Table table)
    {
        if (PngConverter.Find() is not { } png) throw new InvalidOperationException(PngConverter.Missing);
        byte[] Mail(PngConverter? with) => IssueMail.RenderAsync(edition, Language, with).Result;
        var pictures = MimeMessage.Load(new MemoryStream(Mail(png))).BodyParts.Count(p => p.ContentType.IsMimeType("image", "png"));
        var times = new InTurn(bench.Plan.Rounds * 2).Run(new Way(() => Mail(png)), new Way(() => Mail(null)));
        table.Add(LineOf($"the twin's issue: e-mail with {pictures} pictures as PNG, beside the same without", times[0], times[1], null));
    }

    static void MeasurePdf(Workbench bench, Edition edition, string page, BareChromium chromium, Table table)
    {
        var file = bench.NewPath("page.html");
        File.WriteAllText(file, page);
        void Cold()
        {
            var printer = Printer();
            Pdf(edition, printer);
            printer.DisposeAsync().AsTask().Wait();
        }
        var cold = new InTurn(bench.Plan.Rounds * 2).Run(new Way(Cold), new Way(() => chromium.Print(file)));
        table.Add(LineOf($"{Newsletter.Items} items: PDF, page and new browser included", cold[0], cold[1], null));
        var warm = Printer();
        var times = new InTurn(bench.Plan.Rounds * 4).Run(new Way(() => Pdf(edition, warm)),
            new Way(() => warm.PrintAsync("<!DOCTYPE html><html lang=\"en\"><title>One</title><p>word", DateTimeOffset.UnixEpoch).Wait()));
        warm.DisposeAsync().AsTask().Wait();
        table.Add(LineOf($"{Newsletter.Items} items: PDF, page included, the browser warm", times[0], times[1], 1500));
    }

    static void MeasureLanguages(Workbench bench, Edition edition, Table table)
    {
        var printer = Printer();
        var alone = edition.Issue.Languages.Select(language => Newsletter.In(edition, language)).ToArray();
        foreach (var (what, renderings) in new[] { ("web page, e-mail with pictures, text", Screen), ("the same and PDF", Renderings.All) })
        {
            var times = new InTurn(bench.Plan.Rounds).Run(new Way(() => Make(edition, renderings, printer)),
                new Way(() => Array.ForEach(alone, one => Make(one, renderings, printer))));
            table.Add(LineOf($"the twin's issue, {what}: three languages at once, beside one after the other", times[0], times[1], null));
        }
        printer.DisposeAsync().AsTask().Wait();
    }

    static void MeasureMessages(Workbench bench, Edition edition, Table table)
    {
        const int Each = 1_000;
        var rounds = bench.Plan.Messages / Each;
        var draft = IssueMail.DraftAsync(edition, Language, png: null).Result;
        string Address(int i) => $"reader-{i}@example.org";
        byte[] Ours(int i) => draft.To(new MailRecipient(Address(i), Language, new Uri($"https://halcyon.example/leave/{i:x8}"), $"Dear reader {i},"));
        var bare = new BareMail(Ours(0));
        Agreement.On("messages of one size, within a fiftieth", true, Math.Abs(Ours(1).Length - bare.To(Address(1)).Length) * 50 < Ours(1).Length);
        var times = new InTurn(rounds).Run(new Way(() => Many(Each, Ours)), new Way(() => Many(Each, i => bare.To(Address(i)))));
        table.Add(new Line($"{Said.Count(bench.Plan.Messages)} personal e-mails of {Said.Count(Ours(1).Length / 1000.0)} kB from one draft, beside MimeKit alone", Said.Rate(times[0], Each))
        {
            Peer = Said.Rate(times[1], Each), Ratio = Said.Times(new Pair(times[0], times[1]).MedianRatio),
        });
    }

    static void Many(int count, Func<int, byte[]> message)
    {
        for (var i = 0; i < count; i++) message(i);
    }

    static PdfPrinter Printer() =>
        PdfPrinter.Find(Environment.GetEnvironmentVariable("RAPPORT_CHROMIUM") is { Length: > 0 } program ? program : null) ?? throw new InvalidOperationException(PdfPrinter.Missing);

    static void Pdf(Edition edition, PdfPrinter printer) => Make(edition, Renderings.Pdf, printer);

    /// <summary>Makes files; none may be missing.</summary>
    static void Make(Edition edition, Renderings renderings, PdfPrinter printer)
    {
        var files = IssueFiles.MakeAsync(edition, new PrintOrder(renderings, printer)).Result;
        if (files.Unmade is [var unmade, ..]) throw new InvalidOperationException($"{unmade.Path}: {unmade.Reason}");
    }

    static Line LineOf(string what, Measured ours, Measured? peer, double? target) => new(what, Said.MedianAndP95(ours))
    {
        Peer = peer is null ? "" : Said.MedianAndP95(peer), Ratio = peer is null ? "" : Said.MedianAndP95(new Pair(ours, peer)),
        Target = target is null ? "" : $"under {Said.Milliseconds(target.Value)}", IsMet = ours.Median < target,
    };

    /// <summary>What an issue prints, and the peers that print it.</summary>
    sealed class Values : IDisposable
    {
        readonly IReadOnlyList<ListedItem> items;

        public Values(Workbench bench, Edition edition)
        {
            var printed = new PrintedIssue(edition, Language);
            items = [.. printed.Sections.Where(s => s.Kind == "activities").SelectMany(s => ActivityEntry.Of(printed, s)).Select(Item)];
            Liquid = new LiquidPage(printed.PlainTitle, Stylesheet.For(Language), items);
            Mjml = new MjmlProcess(Path.Combine(bench.Root, "benchmarks", "Peers", "mjml"), bench.NewPath("values.json"), printed.PlainTitle, items);
        }

        public LiquidPage Liquid { get; }

        public MjmlProcess Mjml { get; }

        /// <summary>How many items have their title in a rendering, however its lines are broken.</summary>
        public int Printed(string rendering) => Words(WebUtility.HtmlDecode(rendering)) is var all ? items.Count(i => all.Contains(Words(i.Title), StringComparison.Ordinal)) : 0;

        static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

        static ListedItem Item(ActivityEntry entry) =>
            new(entry.When, entry.Activity.Title.In(Language), entry.Activity.Summary?.In(Language) ?? "", entry.Meta);

        public void Dispose() => Mjml.Dispose();
    }
}
