using System.Text.RegularExpressions;

namespace Rapport.Publications;

/// <summary>What an issue says of one activity of a section, in the place of the record's title and summary.</summary>
/// <param name="Activity">The activity: the id in braces, <c>### A headline {#activity-id}</c>.</param>
/// <param name="Headline">The headline, perhaps with bindings.</param>
/// <param name="Body">What stands under it, up to the next such heading.</param>
/// <param name="Line">The heading's line in the text that was cut, from 1.</param>
public sealed partial record HighlightText(string Activity, string Headline, string Body, int Line)
{
    /// <summary>Cuts the text of a section: what stands before the first such heading, and what each activity is given.</summary>
    public static (string Before, IReadOnlyList<HighlightText> Highlights) Split(string body)
    {
        var lines = body.ReplaceLineEndings("\n").Split('\n');
        int[] heads = [.. Heads(lines)];
        if (heads.Length == 0) return (body, []);
        var found = heads.Select((head, i) =>
        {
            var (heading, end) = (HeadingLine().Match(lines[head]), i + 1 < heads.Length ? heads[i + 1] : lines.Length);
            return new HighlightText(heading.Groups["id"].Value, heading.Groups["text"].Value, string.Join('\n', lines[(head + 1)..end]).Trim('\n'), head + 1);
        });
        return (string.Join('\n', lines[..heads[0]]), [.. found]);
    }

    static IEnumerable<int> Heads(string[] lines)
    {
        var isFenced = false;
        for (var at = 0; at < lines.Length; at++)
        {
            if (TextBlocks.IsFence(lines[at])) isFenced = !isFenced;
            if (!isFenced && HeadingLine().IsMatch(lines[at])) yield return at;
        }
    }

    [GeneratedRegex(@"^### +(?<text>.*?) *\{#(?<id>[a-z0-9][a-z0-9.-]{0,63})\} *$")]
    private static partial Regex HeadingLine();
}
