using System.Text;
using System.Text.RegularExpressions;

namespace Rapport.System.Tests.Acceptance;

/// <summary>
/// Cuts a page at the elements that show a figure (they carry its name in <c>data-figure</c>) or say as of when (class <c>as-of</c>).
/// What is left is compared byte by byte, so the page is not parsed and written again.
/// </summary>
static partial class PageParts
{
    /// <summary>The page without what shows one of these figures, and without its as-of lines.</summary>
    public static string Without(string page, IReadOnlySet<string> figures) => Without(page, tag => IsAsOf(tag) || Shown(tag).Any(figures.Contains));

    /// <summary>The page without what the editor wrote and without its fonts, so that only what comes from records is left.</summary>
    public static string WithoutProse(string page) => Without(page, tag => tag is "<div class=\"lead\">" or "<div class=\"prose\">" || tag.StartsWith("<style", StringComparison.Ordinal));

    static string Without(string page, Func<string, bool> isWanted)
    {
        var (left, at) = (new StringBuilder(), 0);
        foreach (var element in Elements(page, isWanted))
        {
            left.Append(page, at, element.Start - at).Append('…');
            at = element.End;
        }
        return left.Append(page, at, page.Length - at).ToString();
    }

    /// <summary>The elements that show a figure, without those inside of them.</summary>
    public static IReadOnlyList<string> Of(string page, string figure) =>
        [.. Elements(page, tag => Shown(tag).Contains(figure)).Select(e => page[e.Start..e.End])];

    static IEnumerable<(int Start, int End)> Elements(string page, Func<string, bool> isWanted)
    {
        var end = 0;
        foreach (Match tag in Tag().Matches(page))
        {
            if (tag.Index < end || tag.Groups[1].Length > 0 || !isWanted(tag.Value)) continue;
            end = End(page, tag);
            yield return (tag.Index, end);
        }
    }

    /// <summary>Where an element ends: at the closing tag of its name that is not another's.</summary>
    static int End(string page, Match start)
    {
        var depth = 0;
        foreach (var tag in Tag().Matches(page, start.Index).Where(tag => tag.Groups[2].Value == start.Groups[2].Value))
        {
            depth += tag.Groups[1].Length > 0 ? -1 : 1;
            if (depth == 0) return tag.Index + tag.Length;
        }
        throw new InvalidDataException($"{start.Value} is not closed");
    }

    static string[] Shown(string tag) => Figure().Match(tag).Groups[1].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    static bool IsAsOf(string tag) => tag.Contains("class=\"as-of\"", StringComparison.Ordinal);

    [GeneratedRegex(@"<(/?)([a-z][a-z0-9]*)\b[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"data-figure=""([^""]*)""")]
    private static partial Regex Figure();
}
