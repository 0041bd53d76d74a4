using System.Text.RegularExpressions;

namespace Rapport.Publications;

/// <summary>The part of an issue's Markdown under one heading of the second level that carries an id.</summary>
/// <param name="Id">The id in braces: <c>## Heading {#id}</c>.</param>
/// <param name="Heading">The heading's own text, perhaps with bindings.</param>
/// <param name="Body">What stands under it, up to the next such heading.</param>
/// <param name="Line">The heading's line, from 1.</param>
public sealed partial record MarkdownSection(string Id, string Heading, string Body, int Line)
{
    /// <summary>The line on which the body begins, from 1.</summary>
    public int BodyLine { get; init; } = Line + 1;

    /// <summary>The sections of a text in their order. What stands before the first heading belongs to none.</summary>
    public static IReadOnlyList<MarkdownSection> Split(string markdown)
    {
        var sections = new List<MarkdownSection>();
        var lines = markdown.ReplaceLineEndings("\n").Split('\n');
        var first = NextHeading(lines, 0);
        while (first < lines.Length)
        {
            var next = NextHeading(lines, first + 1);
            var heading = HeadingLine().Match(lines[first]);
            var body = string.Join('\n', lines[(first + 1)..next]);
            var empty = body.Length - body.TrimStart('\n').Length;
            sections.Add(new MarkdownSection(heading.Groups["id"].Value, heading.Groups["text"].Value, body.Trim('\n'), first + 1) { BodyLine = first + 2 + empty });
            first = next;
        }
        return sections;
    }

    /// <summary>The next heading with an id, passing over fenced code.</summary>
    static int NextHeading(string[] lines, int from)
    {
        var isFenced = false;
        for (var at = from; at < lines.Length; at++)
        {
            if (lines[at].StartsWith("```", StringComparison.Ordinal)) isFenced = !isFenced;
            if (!isFenced && HeadingLine().IsMatch(lines[at])) return at;
        }
        return lines.Length;
    }

    [GeneratedRegex(@"^## +(?<text>.*?) *\{#(?<id>[a-z0-9][a-z0-9.-]{0,63})\} *$")]
    private static partial Regex HeadingLine();
}
