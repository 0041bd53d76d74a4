using System.Text.RegularExpressions;
using Rapport.Publications;
using Rapport.Publishing.Text;
using Rapport.Record;

namespace Rapport.Publishing.Issues;

/// <summary>Brings the sections that an issue declares together with the text under their headings.</summary>
sealed partial class SectionLayout(PrintedIssue issue)
{
    readonly LocalText? text = issue.Edition.Issue.Text;

    public IEnumerable<PrintedSection> Sections()
    {
        var (own, original) = (PartsIn(issue.TextLanguage), PartsIn(text?.Original));
        foreach (var section in issue.Edition.Issue.Sections)
        {
            var language = own.ContainsKey(section.Id) || text is null || !original.ContainsKey(section.Id) ? issue.TextLanguage : text.Original;
            yield return Section(section, own.GetValueOrDefault(section.Id) ?? original.GetValueOrDefault(section.Id), language);
        }
    }

    /// <summary>The parts of the text in one language, by the id of their section; the first where one stands twice.</summary>
    Dictionary<string, MarkdownSection> PartsIn(string? language) => language is null || text?.Find(language) is not { } markdown ? []
        : MarkdownSection.Split(markdown).GroupBy(s => s.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);

    PrintedSection Section(IssueSection section, MarkdownSection? text, string language)
    {
        var heading = text is null ? HeadingWithout(section) : issue.Markdown(section.Id, [], language).Inline(text.Heading);
        var markdown = issue.Markdown(section.Id, heading, language);
        var (whole, highlights) = section.Kind == "activities" ? HighlightText.Split(text?.Body ?? "") : (text?.Body ?? "", []);
        var (before, items, after) = section.Kind == "numbers" ? Strip(whole) : (whole, [], "");
        var body = markdown.Blocks(before);
        var numbers = items.Select(i => Large(markdown, i)).ToArray();
        var printed = new PrintedSection
        {
            Id = section.Id,
            Kind = section.Kind,
            Language = language,
            IsBorrowed = language != issue.TextLanguage,
            Heading = heading,
            Body = body,
            Numbers = [.. numbers, .. NotInText(section, heading, numbers)],
            After = markdown.Blocks(after),
            Highlights = highlights.DistinctBy(h => h.Activity).ToDictionary(h => h.Activity, h => new Highlight(markdown.Inline(h.Headline), markdown.Blocks(h.Body))),
            Figures = [.. (section.Figures ?? []).Select(key => Figure(section, heading, key))],
        };
        return printed with { Footnotes = Footnotes(printed) };
    }

    /// <summary>A place for errata stands in every issue that asks for one, even before there is anything to say.</summary>
    IReadOnlyList<Segment> HeadingWithout(IssueSection section) =>
        section.Kind == "errata" ? [new MarkupSegment(System.Net.WebUtility.HtmlEncode(issue.Words["section.errata.heading"]))] : [];

    IReadOnlyList<LocalText> Footnotes(PrintedSection section)
    {
        var inText = section.Body.Concat(section.After).OfType<BindingSegment>().Where(s => s.Binding.Kind == BindingKind.Block).Select(s => issue.Figure(s.Binding.Key));
        var listed = section.Kind is "activities" or "contributions" ? section.Figures : [];
        return [.. inText.Concat(section.Numbers.Select(n => n.Figure)).Concat(listed).Where(f => f.Figure.IsComputed)
            .Select(f => f.Figure.Definition?.Footnote).OfType<LocalText>().Distinct()];
    }

    /// <summary>A section of activities or contributions stands for its figure even where no number in its text does.</summary>
    PrintedFigure Figure(IssueSection section, IReadOnlyList<Segment> heading, string key) =>
        section.Kind is "activities" or "contributions" ? issue.Use(section.Id, heading, key) : issue.Figure(key);

    /// <summary>The list whose items begin with a binding becomes the strip; what stands before and after it stays text.</summary>
    static (string Before, string[] Items, string After) Strip(string body)
    {
        var lines = body.Split('\n');
        var first = Array.FindIndex(lines, NumberItem().IsMatch);
        if (first < 0) return (body, [], "");
        var count = lines.Skip(first).TakeWhile(line => NumberItem().IsMatch(line)).Count();
        return (string.Join('\n', lines[..first]), lines[first..(first + count)], string.Join('\n', lines[(first + count)..]));
    }

    LargeNumber Large(BoundMarkdown markdown, string item)
    {
        var parts = NumberItem().Match(item);
        var number = (BindingSegment)markdown.Inline(parts.Groups["number"].Value)[0]; // the pattern is one binding and nothing else
        return new LargeNumber(issue.Figure(number.Binding.Key), number, markdown.Inline(parts.Groups["caption"].Value));
    }

    /// <summary>Figures that the section lists and its text does not bind stand under their own title.</summary>
    IEnumerable<LargeNumber> NotInText(IssueSection section, IReadOnlyList<Segment> heading, IReadOnlyList<LargeNumber> inText)
    {
        if (section.Kind != "numbers") yield break;
        foreach (var key in section.Figures ?? [])
        {
            if (inText.Any(n => n.Figure.Key == key)) continue;
            var figure = issue.Use(section.Id, heading, key);
            var title = (figure.Figure.Stated?.Scope ?? figure.Figure.Definition?.Title)?.In(issue.Language) ?? key;
            var binding = new Binding(BindingKind.Number, 0, 0, 0, 0) { Name = key };
            yield return new LargeNumber(figure, new BindingSegment(binding, null), [new MarkupSegment(System.Net.WebUtility.HtmlEncode(title))]);
        }
    }

    [GeneratedRegex(@"^[-*] +(?<number>\[\[[a-z0-9][^\]|]*\]\]) *(?<caption>.*)$")]
    private static partial Regex NumberItem();
}
