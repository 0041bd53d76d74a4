using System.Text.RegularExpressions;

namespace Rapport.Exchange.Definitions;

/// <summary>Puts the part of a section that has a file of its own into the text of its issue, and takes it out again for an export.</summary>
static class IssueParts
{
    /// <summary>A heading of the second level that ends with its id; matched without backtracking, so that no line takes long.</summary>
    static readonly Regex Heading = new(
        @"^## [^\n]*\{#(?<id>[^}\s]+)\}[ \t]*$", RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    /// <summary>Every heading of a text that carries an id.</summary>
    public static IReadOnlyList<Match> Headings(string text) => Heading.Matches(text);

    /// <summary>
    /// Puts a part under the heading that carries the id, after what stands there; a part that brings its heading goes to the end. Null
    /// where neither has the heading.
    /// </summary>
    public static string? Insert(string text, string part, string id)
    {
        if (Headings(part).Any(h => IdOf(h) == id)) return $"{text.TrimEnd('\n')}\n\n{part}";
        var headings = Headings(text);
        for (var i = 0; i < headings.Count; i++)
            if (IdOf(headings[i]) == id) return InsertAt(text, part, i + 1 < headings.Count ? headings[i + 1].Index : text.Length);
        return null;
    }

    static string InsertAt(string text, string part, int end)
    {
        var rest = end < text.Length ? $"\n\n{text[end..]}" : "\n";
        return $"{text[..end].TrimEnd('\n')}\n\n{part.Trim('\n')}{rest}";
    }

    /// <summary>
    /// A text and a part from which <see cref="Insert"/> makes this text again; null where there are none, as in a text that was never
    /// put together. Tried in turn: what stands under the heading, up to each heading after it, then the heading with all after it.
    /// </summary>
    public static (string Text, string Part)? TakeOut(string whole, string id)
    {
        var headings = Headings(whole);
        var at = headings.ToList().FindIndex(h => IdOf(h) == id);
        if (at < 0) return null;
        int[] ends = [.. headings.Skip(at + 1).Select(h => h.Index), whole.Length];
        var under = from end in ends from start in Breaks(whole, headings[at].Index, end) select (Without(whole, start, end), whole[start..end].Trim('\n'));
        var after = from start in Breaks(whole, 0, headings[at].Index).Reverse() select ($"{whole[..start].TrimEnd('\n')}\n", whole[start..]);
        foreach (var (text, part) in under.Concat(after))
            if (Insert(text, part, id) == whole) return (text, part);
        return null;
    }

    static string Without(string whole, int start, int end) =>
        whole[..start].TrimEnd('\n') + (end < whole.Length ? $"\n\n{whole[end..]}" : "\n");

    /// <summary>Where something begins after an empty line.</summary>
    static IEnumerable<int> Breaks(string text, int from, int to)
    {
        for (var at = text.IndexOf("\n\n", from, StringComparison.Ordinal); at >= 0 && at + 2 <= to; at = text.IndexOf("\n\n", at + 1, StringComparison.Ordinal))
            yield return at + 2;
    }

    static string IdOf(Match heading) => heading.Groups["id"].Value;
}
