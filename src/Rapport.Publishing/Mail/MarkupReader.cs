using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Rapport.Publishing.Text;

namespace Rapport.Publishing.Mail;

/// <summary>Turns the sanitised markup of a section into blocks; what it does not know becomes plain text.</summary>
/// <param name="runs">Reads what stands inside a block.</param>
/// <param name="block">Lays out a figure or a picture that stands by itself; null for what stands in a line.</param>
/// <param name="segments">The markup and its bindings.</param>
public sealed class MarkupReader(RunReader runs, Func<Segment, Block?> block, IReadOnlyList<Segment> segments)
{
    const int DepthMax = 24;
    static readonly HtmlParser Parser = new();
    readonly IReadOnlyList<Segment> placed = RunReader.Placed(segments);

    /// <summary>The blocks in their order.</summary>
    public IReadOnlyList<Block> Blocks() => [.. Of(Body(RunReader.Joined(segments)), 0)];

    /// <summary>Markup as a tree.</summary>
    internal static IElement Body(string markup) => Parser.ParseDocument("<!DOCTYPE html><body>" + markup).Body!; // a document always has one

    IEnumerable<Block> Of(INode parent, int depth)
    {
        if (depth > DepthMax) return Paragraphs([new Run(parent.TextContent)]);
        var blocks = new List<Block>();
        var pending = new List<Run>();
        foreach (var child in parent.ChildNodes)
        {
            if (child is IElement element && IsBlock(element))
            {
                blocks.AddRange(Paragraphs(pending));
                pending.Clear();
                blocks.AddRange(Of(element, depth + 1));
            }
            else AddInline(child, blocks, pending);
        }
        blocks.AddRange(Paragraphs(pending));
        return blocks;
    }

    static bool IsBlock(IElement element) => element.LocalName is "p" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "ul" or "ol" or "blockquote"
        or "figure" or "table" or "pre" or "hr" or "div" or "section" or "aside" or "figcaption" or "footer" || IsPicture(element);

    static bool IsPicture(IElement element) => element.LocalName == "img" && element.GetAttribute("src")?.StartsWith("data:image/", StringComparison.Ordinal) == true;

    IEnumerable<Block> Of(IElement element, int depth) => element.LocalName switch
    {
        "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => [new HeadingBlock(Runs(element))],
        "ul" or "ol" => [List(element, depth)],
        "blockquote" => [Quote(element, depth)],
        "figure" => Figure(element, depth),
        "figcaption" or "footer" => Runs(element) is { Count: > 0 } caption ? [new ParagraphBlock(caption) { IsAside = true }] : [],
        "table" => [Table(element)],
        "pre" => [new CodeBlock(element.TextContent.Replace("\r", "", StringComparison.Ordinal).Trim('\n'))],
        "hr" => [new RuleBlock()],
        "img" => Picture(element, []) is { } picture ? [picture] : [],
        _ => Of((INode)element, depth), // the children of what only groups
    };

    /// <summary>Words go on with the paragraph; a figure on a line of its own ends it.</summary>
    void AddInline(INode child, List<Block> blocks, List<Run> pending)
    {
        if (child is IText text && BlockIn(text.Data) is { } alone)
        {
            blocks.AddRange(Paragraphs(pending));
            pending.Clear();
            blocks.Add(alone);
            return;
        }
        var holder = child.Owner!.CreateElement("span"); // every node of a parsed document has its document
        holder.AppendChild(child.Clone());
        pending.AddRange(runs.Of(holder, new Run(""), placed));
    }

    Block? BlockIn(string text) => text.Trim() is [RunReader.Open, .. var inside, RunReader.Close]
        && int.TryParse(inside, System.Globalization.CultureInfo.InvariantCulture, out var index) && placed.ElementAtOrDefault(index) is { } segment ? block(segment) : null;

    static IEnumerable<Block> Paragraphs(IReadOnlyList<Run> pending) => RunReader.Tidy(pending) is { Count: > 0 } tidy ? [new ParagraphBlock(tidy)] : [];

    IReadOnlyList<Run> Runs(IElement element) => RunReader.Tidy([.. runs.Of(element, new Run(""), placed)]);

    ListBlock List(IElement element, int depth)
    {
        var first = int.TryParse(element.GetAttribute("start"), out var start) ? start : 1;
        var items = element.Children.Where(c => c.LocalName == "li").Select(item => (IReadOnlyList<Block>)[.. Of((INode)item, depth + 1)]); // its children
        return new ListBlock([.. items], element.LocalName == "ol" ? first : null);
    }

    QuoteBlock Quote(IElement element, int depth)
    {
        var source = element.Children.LastOrDefault(c => c.LocalName is "footer" or "cite" or "figcaption");
        source?.Remove();
        return new QuoteBlock([.. Of((INode)element, depth + 1)], source is null ? [] : Runs(source)); // its children
    }

    /// <summary>A quotation with its source, a picture with its caption, or whatever else stands in it.</summary>
    IEnumerable<Block> Figure(IElement element, int depth)
    {
        var caption = element.QuerySelector("figcaption");
        caption?.Remove();
        var said = caption is null ? [] : Runs(caption);
        if (element.QuerySelector("blockquote") is { } quote) return [Quote(quote, depth) with { Source = said }];
        if (element.QuerySelector("img") is { } image && Picture(image, said) is { } picture) return [picture];
        return [.. Of((INode)element, depth + 1), .. said.Count == 0 ? [] : new Block[] { new ParagraphBlock(said) { IsAside = true } }]; // its children
    }

    TableBlock Table(IElement table)
    {
        var rows = table.QuerySelectorAll("tr").Select(row => row.Children.Where(c => c.LocalName is "td" or "th").ToArray()).Where(r => r.Length > 0).ToArray();
        var hasHead = rows.Length > 0 && rows[0].All(c => c.LocalName == "th");
        IReadOnlyList<IReadOnlyList<Run>> Cells(IElement[] row) => [.. row.Select(Runs)];
        return new TableBlock(hasHead ? Cells(rows[0]) : [], [.. rows.Skip(hasHead ? 1 : 0).Select(Cells)]);
    }

    static PictureBlock? Picture(IElement image, IReadOnlyList<Run> caption)
    {
        if (image.GetAttribute("src") is not { } source || !source.StartsWith("data:image/", StringComparison.Ordinal)) return null;
        if (source.Split(',', 2) is not [var head, var body] || !head.EndsWith(";base64", StringComparison.Ordinal)) return null;
        var bytes = new byte[body.Length];
        return !Convert.TryFromBase64String(body, bytes, out var length) ? null
            : new PictureBlock(bytes.AsMemory(0, length), head["data:".Length..].Split(';')[0], image.GetAttribute("alt") ?? "", caption);
    }
}
