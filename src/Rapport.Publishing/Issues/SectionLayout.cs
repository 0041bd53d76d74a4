using System.Text.RegularExpressions;
using Rapport.Publications;
using Rapport.Publishing.Text;

namespace Rapport.Publishing.Issues;

/// <summary>Brings the sections that an issue declares together with the text under their headings.</summary>
sealed partial class SectionLayout(PrintedIssue issue)
{
    public IEnumerable<PrintedSection> Sections()
    {
        var text = issue.Edition.Issue.Text?.In(issue.Language) ?? "";
        var byId = MarkdownSection.Split(text).ToLookup(s => s.Id, StringComparer.Ordinal);
        foreach (var section in issue.Edition.Issue.Sections)
            yield return Section(section, byId[section.Id].FirstOrDefault());
    }

    PrintedSection Section(IssueSection section, MarkdownSection? text)
    {
        var heading = text is null ? [] : issue.Markdown(section.Id, []).Inline(text.Heading);
        var markdown = issue.Markdown(section.Id, heading);
        var (before, items, after) = section.Kind == "numbers" ? Strip(text?.Body ?? "") : (text?.Body ?? "", [], "");
        var body = markdown.Blocks(before);
        var numbers = items.Select(i => Large(markdown, i)).ToArray();
        return new PrintedSection
        {
            Id = section.Id,
            Kind = section.Kind,
            Heading = heading,
            Body = body,
            Numbers = [.. numbers, .. NotInText(section, heading, numbers)],
            After = markdown.Blocks(after),
            Figures = [.. (section.Figures ?? []).Select(key => Figure(section, heading, key))],
        };
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
