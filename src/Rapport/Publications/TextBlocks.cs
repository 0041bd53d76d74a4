using System.Text.RegularExpressions;

namespace Rapport.Publications;

/// <summary>Cuts an issue's Markdown where a quotation or a picture stands, so that what checks a text and what prints it see the same.</summary>
public static partial class TextBlocks
{
    /// <summary>The parts in their order; lines of a fenced code stay together and are never cut.</summary>
    public static IReadOnlyList<TextBlock> Split(string markdown)
    {
        var blocks = new List<TextBlock>();
        var lines = markdown.ReplaceLineEndings("\n").Split('\n');
        var (proseStart, isFenced) = (0, false);
        for (var at = 0; at < lines.Length;)
        {
            if (IsFence(lines[at])) isFenced = !isFenced;
            var (block, end) = isFenced ? (null, at + 1) : BlockAt(lines, at);
            if (block is not null)
            {
                AddProse(blocks, lines, proseStart, at);
                blocks.Add(block);
                proseStart = end;
            }
            at = end;
        }
        AddProse(blocks, lines, proseStart, lines.Length);
        return blocks;
    }

    /// <summary>Whether a line opens or closes a fenced code.</summary>
    public static bool IsFence(string line) => line.StartsWith("```", StringComparison.Ordinal);

    static void AddProse(List<TextBlock> blocks, string[] lines, int start, int end)
    {
        if (lines[start..end].Any(l => !string.IsNullOrWhiteSpace(l))) blocks.Add(new TextBlock(TextBlockKind.Prose, string.Join('\n', lines[start..end]), start + 1));
    }

    static (TextBlock? Block, int End) BlockAt(string[] lines, int at)
    {
        if (PictureLine().Match(lines[at]) is { Success: true } picture)
            return (new TextBlock(TextBlockKind.Picture, picture.Groups["caption"].Value.Trim(), at + 1) { Id = picture.Groups["id"].Value.Trim() }, at + 1);
        if (!QuoteMark().IsMatch(lines[at])) return (null, at + 1);
        var end = at + 1;
        while (end < lines.Length && (QuoteMark().IsMatch(lines[end]) || IsContinued(lines[end]))) end++;
        return (Quotation([.. lines[at..end].Select(l => QuoteMark().Replace(l, "", 1))], at + 1), end);
    }

    /// <summary>A line without the mark goes on with the paragraph of the quotation, unless it begins something of its own.</summary>
    static bool IsContinued(string line) => !string.IsNullOrWhiteSpace(line) && !OwnStart().IsMatch(line);

    static TextBlock Quotation(string[] lines, int line)
    {
        if (lines is [var only] && BindingReader.Read("> " + only) is [{ Kind: BindingKind.Quotation } bound])
            return new TextBlock(TextBlockKind.Quotation, "", line) { Id = bound.Name };
        var last = Array.FindLastIndex(lines, l => !string.IsNullOrWhiteSpace(l));
        var first = Array.FindLastIndex(lines, Math.Max(last, 0), string.IsNullOrWhiteSpace) + 1;
        var source = last < 0 ? -1 : Array.FindIndex(lines, first, last - first + 1, SourceMark().IsMatch);
        if (source < 0) return new TextBlock(TextBlockKind.Quotation, string.Join('\n', lines), line);
        var said = SourceMark().Replace(string.Join('\n', lines[source..(last + 1)]), "", 1).Trim();
        return new TextBlock(TextBlockKind.Quotation, string.Join('\n', lines[..source]), line) { Source = said.Length == 0 ? null : said };
    }

    [GeneratedRegex(@"^ {0,3}!\[(?<caption>.*)\]\(file:(?<id>[^()]*)\)[ \t]*$", RegexOptions.NonBacktracking)]
    private static partial Regex PictureLine();

    [GeneratedRegex("^ {0,3}> ?")]
    private static partial Regex QuoteMark();

    [GeneratedRegex(@"^ {0,3}(?:#|[-*+] |[0-9]{1,9}[.)] |```|!\[|\||<)")]
    private static partial Regex OwnStart();

    [GeneratedRegex(@"^ {0,3}(?:[—–]|--(?!-)) *")]
    private static partial Regex SourceMark();
}
