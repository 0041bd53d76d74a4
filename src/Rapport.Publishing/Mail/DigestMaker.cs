using Rapport.Publications;
using Rapport.Publishing.Charts;
using Rapport.Publishing.Delivery;
using Rapport.Publishing.Fund;
using Rapport.Publishing.Issues;
using Rapport.Publishing.Text;
using Rapport.Record;
using DrawingHand = System.Func<Rapport.Publishing.Issues.PrintedIssue, Rapport.Publishing.Issues.PrintedFigure, string?, Rapport.Publishing.Charts.PictureRoom, Rapport.Publishing.Charts.DrawnPicture?>;

namespace Rapport.Publishing.Mail;

/// <summary>Tells an issue as a message does.</summary>
public sealed class DigestMaker
{
    readonly PrintedIssue issue;
    readonly DigestLimits limits;
    readonly RunReader runs;
    readonly ChartReader charts;
    readonly HashSet<string> shown = new(StringComparer.Ordinal);

    DigestMaker(PrintedIssue issue, DrawingHand draw, DigestLimits limits)
    {
        (this.issue, this.limits, runs) = (issue, limits, new RunReader(issue));
        charts = new ChartReader(issue, runs, draw);
    }

    /// <summary>The digest.</summary>
    /// <param name="issue">The issue in one language.</param>
    /// <param name="draw">Draws figures.</param>
    /// <param name="limits">How much is told.</param>
    public static Digest Make(PrintedIssue issue, Func<PrintedIssue, PrintedFigure, string?, PictureRoom, DrawnPicture?> draw, DigestLimits limits) => new DigestMaker(issue, draw, limits).Make();

    Digest Make()
    {
        var sections = issue.Sections.Select(Section).Where(s => s.Heading.Count + s.Blocks.Count > 0).ToArray(); // first: notes which figures it shows
        var address = issue.Edition.Issue.Address;
        return new Digest
        {
            Language = issue.Language, Words = issue.Words, HasRowLinks = limits.HasRowLinks, HasBars = limits.HasBars, Page = address is null ? null : $"{address}{issue.Language}/index.html",
            Data = address is null ? null : $"{address}figures.json",
            Office = Masthead.OfficeOf(issue), Period = issue.Dates.Of(issue.Edition.Issue.Period), AsOf = AsOf(),
            Subject = Subject(), Preheader = Preheader(), Notices = [.. Notices()],
            Translation = Translation(),
            Title = Title(), Sections = sections, Given = [.. issue.Given.Select(g => (Given(g), g.Source))],
            Receipts = [.. new ReceiptReader(issue, runs, charts, limits).Receipts(shown)],
            Stated = [.. new ReceiptReader(issue, runs, charts, limits).Stated()],
        };
    }

    string AsOf()
    {
        var asOf = issue.Edition.AsRecorded;
        var key = issue.Edition.Audience == Visibility.Restricted ? "page.as-recorded.entry" : "page.as-recorded.batch";
        return issue.Words.With(key, issue.Dates.Of(asOf.At), asOf.Sequence);
    }

    IReadOnlyList<Run> Title()
    {
        var spoken = issue.Edition.Issue.Title.LanguageFor(issue.Language);
        return spoken == issue.Language ? runs.Line(issue.Title) : [.. runs.Line(issue.Title).Select(r => r with { Language = spoken })];
    }

    string Subject()
    {
        var office = issue.Edition.Records.GetValueOrDefault(("organisation", issue.Edition.Office))?.Text("acronym") ?? Masthead.OfficeOf(issue);
        return OneLine.Of(issue.Words.With("mail.subject", issue.PlainTitle, office, issue.Dates.Of(issue.Edition.Issue.Period)));
    }

    /// <summary>What the issue says of itself, or the first sentence of its lead.</summary>
    string Preheader()
    {
        if (issue.Edition.Issue.Preheader?.In(issue.Language) is { } own)
            return OneLine.Of(Plain(runs.Line(new BoundMarkdown(issue.PlainOf, _ => null).Inline(own))));
        var lead = issue.Sections.FirstOrDefault(s => s.Body.Count > 0);
        var text = lead is null ? "" : Blocks(lead.Body).OfType<ParagraphBlock>().Select(p => Plain(p.Runs)).FirstOrDefault() ?? "";
        return OneLine.Of(OneLine.FirstSentence(text));
    }

    static string Plain(IReadOnlyList<Run> runs) => string.Concat(runs.Select(r => r.Text));

    IEnumerable<string> Notices()
    {
        if (issue.Notice is { } notice) yield return notice;
        if (issue.Edition.HasTestClock) yield return issue.Words["page.test-clock"];
    }

    string? Translation() => issue.TextLanguage == issue.Language ? null : TranslationOf(issue.TextLanguage);

    string TranslationOf(string language) => issue.Words.With("page.translation", NameOf(issue.Language), NameOf(language));

    string NameOf(string language) => issue.Words.Find($"language.{language}") ?? language;

    static Run Given(GivenNumber given) => new(given.Value) { Standing = Standing.Given, Href = $"#{given.Id}-source" };

    DigestSection Section(PrintedSection section)
    {
        var blocks = new List<Block>(Blocks(section.Body));
        if (section.Kind == "activities") blocks.Add(Activities(section));
        if (section.Kind == "contributions") blocks.AddRange(Contributions(section));
        if (section.Kind == "errata" && blocks.Count == 0) blocks.Add(Aside(issue.Words["section.errata.none"]));
        if (section.Numbers.Count > 0) blocks.Add(new NumbersBlock([.. section.Numbers.Select(Large)]));
        blocks.AddRange(Blocks(section.After));
        blocks.AddRange(section.Footnotes.Select(note => new ParagraphBlock([Local(note)]) { IsAside = true }));
        return new DigestSection(section.Id, section.Kind == "lead", runs.Line(section.Heading), blocks)
        {
            Language = section.Language == issue.Language ? null : section.Language,
            Translation = section.IsBorrowed ? TranslationOf(section.Language) : null,
        };
    }

    IReadOnlyList<Block> Blocks(IReadOnlyList<Segment> segments) => new MarkupReader(runs, Alone, segments).Blocks();

    /// <summary>What stands by itself: a chart or table, a picture.</summary>
    Block? Alone(Segment segment)
    {
        if (segment is PictureSegment picture) return Picture(picture);
        if (segment is not BindingSegment { Binding: { Kind: BindingKind.Block } binding }) return null;
        shown.Add(binding.Key);
        return charts.Of(binding);
    }

    PictureBlock Picture(PictureSegment segment)
    {
        var (picture, caption) = (segment.Picture, runs.Line(segment.Caption));
        var rights = new Run($"{(caption.Count > 0 ? " " : "")}{issue.Words["picture.rights"]} {picture.File.Rights}");
        return new PictureBlock(picture.Bytes, picture.MediaType, picture.File.Alternative?.In(issue.Language) ?? "", picture.File.Rights is null ? caption : [.. caption, rights])
        {
            Width = picture.Width,
        };
    }

    LargeRun Large(LargeNumber number) => new(runs.Number(number.Figure), runs.Line(number.Caption),
        number.Figure.Figure.IsComputed ? [] : charts.Account(number.Figure));

    Block Activities(PrintedSection section)
    {
        var entries = ActivityEntry.Of(issue, section);
        if (entries.Count == 0) return Aside(issue.Words["section.activities.none"]);
        var isRegister = section.Figures.Any(f => f.Computed is { Columns.Count: > 0 });
        var told = entries.Take(isRegister ? limits.RegisterMax : limits.EntriesMax).Select(e => Line(e, isRegister)).ToArray();
        return new EntriesBlock(told, isRegister, entries.Count - told.Length);
    }

    EntryLine Line(ActivityEntry entry, bool isRegister)
    {
        if (isRegister) return new EntryLine(entry.When, [Local(entry.Activity.Title)], [], string.Join(" · ", new[] { entry.Kind, entry.Countries }.OfType<string>()));
        if (entry.Highlight is { } highlight)
            return new EntryLine(entry.When, runs.Line(highlight.Headline), Told(highlight.Body), $"{entry.Activity.Title.In(issue.Language)} · {entry.Meta}");
        return new EntryLine(entry.When, [Local(entry.Activity.Title)], !limits.HasSummaries || entry.Activity.Summary is not { } summary ? [] : [Local(summary)], entry.Meta);
    }

    /// <summary>The paragraphs of a highlight under each other.</summary>
    IReadOnlyList<Run> Told(IReadOnlyList<Segment> body) =>
        [.. Blocks(body).OfType<ParagraphBlock>().SelectMany((paragraph, i) => i == 0 ? paragraph.Runs : paragraph.Runs.Prepend(Run.Break))];

    static ParagraphBlock Aside(string text) => new([new Run(text)]) { IsAside = true };

    /// <summary>Money first; what was given in kind and what another fund allocated stands apart, with a note that says what it is.</summary>
    IEnumerable<Block> Contributions(PrintedSection section)
    {
        var entries = ContributionEntry.Of(issue, section);
        if (entries.Count == 0) yield return Aside(issue.Words["section.contributions.none"]);
        var (given, apart) = (entries.Where(e => !e.IsApart).ToArray(), entries.Where(e => e.IsApart).ToArray());
        if (given.Length > 0) yield return Listed(given);
        if (apart.Length == 0) yield break;
        yield return new HeadingBlock([new Run(issue.Words["contribution.apart"])]);
        yield return Listed(apart);
        foreach (var kind in apart.Select(e => e.Contribution.Kind).Distinct()) yield return Aside(issue.Words[$"contribution.{kind}.note"]);
    }

    EntriesBlock Listed(ContributionEntry[] entries) => new([.. entries.Take(limits.EntriesMax).Select(Line)], false, Math.Max(0, entries.Length - limits.EntriesMax));

    EntryLine Line(ContributionEntry entry) => new(entry.When, [new Run(entry.Donor)],
        limits.HasSummaries && entry.Contribution.Content.Local("description") is { } description ? [Local(description)] : [], entry.Meta)
    {
        Amount = entry.Figure.Currency is null ? new Run(entry.Recorded ?? issue.Words["contribution.amount-not-stated"]) { Href = entry.Recorded is null ? null : entry.Href }
            : entry.Amount is null ? new Run(issue.Words["contribution.amount-not-stated"])
            : runs.Number(entry.Figure, entry.Amount, isComputed: true) with { Href = entry.Href },
    };

    Run Local(LocalText text) => new(text.In(issue.Language))
    {
        Language = text.LanguageFor(issue.Language) is var spoken && spoken == issue.Language ? null : spoken,
    };
}
