using System.Globalization;
using System.Net;
using System.Text;
using Ganss.Xss;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Rapport.Publications;
using Rapport.Record;

namespace Rapport.Publishing.Text;

/// <summary>
/// Turns Markdown with bindings into segments. Every binding is first replaced by a placeholder of two private-use characters with its
/// index between, which neither Markdig nor the sanitiser touches; only then comes Markdig, then the sanitiser, and then the
/// placeholders become segments again. What a writer puts into the text can thus never reach the page unsanitised. Quotations and
/// pictures are cut out before and go the same way part by part.
/// </summary>
/// <param name="plainOf">A binding's value as plain text, for the inside of attributes.</param>
/// <param name="idOf">A binding's element id, or null.</param>
public sealed class BoundMarkdown(Func<Binding, string> plainOf, Func<Binding, string?> idOf)
{
    const char Open = '\ue000', Close = '\ue001';
    static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().Build();
    static readonly HtmlSanitizer Sanitizer = Strict();

    /// <summary>The language the text is in, where that is known: it chooses among plural forms.</summary>
    public string? Language { get; init; }

    /// <summary>A quotation on the record as markup, by its id.</summary>
    public Func<string, string> QuotationOf { get; init; } = _ => "";

    /// <summary>A picture by the id of its file; null where the edition has none of it.</summary>
    public Func<string, EditionPicture?> PictureOf { get; init; } = _ => null;

    /// <summary>Paragraphs, lists and all else.</summary>
    /// <exception cref="RecordException">The text is nested deeper than Markdown is read.</exception>
    public IReadOnlyList<Segment> Blocks(string markdown) => [.. TextBlocks.Split(markdown).SelectMany(Block)];

    /// <summary>One line: a heading, a caption. The paragraph around it is taken away.</summary>
    /// <exception cref="RecordException">As above.</exception>
    public IReadOnlyList<Segment> Inline(string markdown)
    {
        var text = WithoutPrivateUse(markdown);
        var bindings = BindingReader.Read(text);
        var html = Html(WithPlaceholders(text, bindings));
        if (html.StartsWith("<p>", StringComparison.Ordinal) && html.EndsWith("</p>", StringComparison.Ordinal)) html = html[3..^4];
        return Segments(html, bindings);
    }

    IReadOnlyList<Segment> Block(TextBlock block) => block switch
    {
        { Kind: TextBlockKind.Picture, Id: { } id } => PictureOf(id) is { } picture ? [new PictureSegment(picture, Inline(block.Text))] : Inline(block.Text),
        { Kind: TextBlockKind.Quotation, Id: { } id } => [new MarkupSegment(QuotationOf(id))],
        { Kind: TextBlockKind.Quotation } => Quotation(block),
        _ => Prose(block.Text),
    };

    List<Segment> Prose(string markdown)
    {
        var text = WithoutPrivateUse(markdown);
        var bindings = BindingReader.Read(text);
        return Segments(Html(WithPlaceholders(text, bindings)), bindings);
    }

    Segment[] Quotation(TextBlock block) =>
    [
        new MarkupSegment("<figure class=\"quotation\"><blockquote>"), .. Prose(block.Text), new MarkupSegment("</blockquote>"),
        .. block.Source is null ? (Segment[])[] : [new MarkupSegment("<figcaption>— "), .. Inline(block.Source), new MarkupSegment("</figcaption>")],
        new MarkupSegment("</figure>"),
    ];

    /// <summary>Markdown as sanitised markup. Of a picture from elsewhere only its alternative stays.</summary>
    static string Html(string markdown)
    {
        try
        {
            var document = Markdown.Parse(markdown, Pipeline);
            foreach (var image in document.Descendants<LinkInline>().Where(l => l.IsImage).ToArray()) image.ReplaceBy(new ContainerInline());
            return Sanitizer.Sanitize(document.ToHtml(Pipeline)).Trim();
        }
        catch (ArgumentException exception) when (exception.Message.Contains("nested", StringComparison.Ordinal))
        {
            throw new RecordException("text.too-deep", $"a text of {markdown.Length} characters: found marks nested deeper than Markdown is read, expected at most {TextRules.LevelsMax} levels");
        }
    }

    static string WithoutPrivateUse(string text) =>
        DirectionMarks.Without(text.ReplaceLineEndings("\n")).Replace(Open.ToString(), "", StringComparison.Ordinal).Replace(Close.ToString(), "", StringComparison.Ordinal);

    static string WithPlaceholders(string text, IReadOnlyList<Binding> bindings)
    {
        var result = new StringBuilder();
        var at = 0;
        for (var i = 0; i < bindings.Count; i++)
        {
            result.Append(text, at, bindings[i].Offset - at);
            var space = bindings[i].Kind == BindingKind.Block ? "\n\n" : "";
            result.Append(space).Append(Open).Append(CultureInfo.InvariantCulture, $"{i}").Append(Close).Append(space);
            at = bindings[i].Offset + bindings[i].Length;
        }
        return result.Append(text, at, text.Length - at).ToString();
    }

    List<Segment> Segments(string html, IReadOnlyList<Binding> bindings)
    {
        var segments = new List<Segment>();
        var markup = new StringBuilder();
        var quote = '\0';
        var isTag = false;
        for (var at = 0; at < html.Length; at++)
        {
            if (html[at] == Open && Placeholder(html, ref at, bindings) is { } binding)
            {
                if (isTag) markup.Append(WebUtility.HtmlEncode(plainOf(binding)));
                else Add(segments, markup, binding);
                continue;
            }
            if (isTag) quote = html[at] is '"' or '\'' ? quote == '\0' ? html[at] : quote == html[at] ? '\0' : quote : quote;
            isTag = html[at] == '<' ? true : isTag && (quote != '\0' || html[at] != '>');
            if (html[at] is not (Open or Close)) markup.Append(html[at]);
        }
        if (markup.Length > 0) segments.Add(new MarkupSegment(markup.ToString()));
        return Unwrapped(segments);
    }

    /// <summary>The binding whose placeholder begins here; moves to its end.</summary>
    static Binding? Placeholder(string html, ref int at, IReadOnlyList<Binding> bindings)
    {
        var close = html.IndexOf(Close, at);
        if (close < 0 || !int.TryParse(html.AsSpan(at + 1, close - at - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var index)) return null;
        at = close;
        return index < bindings.Count ? bindings[index] : null;
    }

    void Add(List<Segment> segments, StringBuilder markup, Binding binding)
    {
        if (markup.Length > 0) segments.Add(new MarkupSegment(markup.ToString()));
        markup.Clear();
        segments.Add(new BindingSegment(binding, idOf(binding)) { Language = Language });
    }

    /// <summary>Takes away the paragraph that Markdown puts around a chart or table.</summary>
    static List<Segment> Unwrapped(List<Segment> segments)
    {
        for (var i = 1; i < segments.Count - 1; i++)
        {
            if (segments[i] is not BindingSegment { Binding.Kind: BindingKind.Block }) continue;
            if (segments[i - 1] is not MarkupSegment before || segments[i + 1] is not MarkupSegment after) continue;
            if (!before.Html.EndsWith("<p>", StringComparison.Ordinal) || !after.Html.StartsWith("</p>", StringComparison.Ordinal)) continue;
            segments[i - 1] = new MarkupSegment(before.Html[..^3]);
            segments[i + 1] = new MarkupSegment(after.Html[4..]);
        }
        return segments;
    }

    /// <summary>Text and links only: nothing that loads, runs, styles or carries an id.</summary>
    static HtmlSanitizer Strict()
    {
        var sanitizer = new HtmlSanitizer();
        Only(sanitizer.AllowedTags, "p", "br", "hr", "strong", "b", "em", "i", "sub", "sup", "del", "q", "cite", "abbr", "code", "pre", "blockquote",
            "ul", "ol", "li", "a", "h3", "h4", "h5", "h6", "table", "thead", "tbody", "tr", "th", "td");
        Only(sanitizer.AllowedAttributes, "href", "title", "lang", "dir", "start", "scope");
        Only(sanitizer.AllowedSchemes, "http", "https", "mailto");
        sanitizer.AllowedCssProperties.Clear();
        sanitizer.AllowedAtRules.Clear();
        return sanitizer;
    }

    static void Only(ISet<string> set, params string[] allowed)
    {
        set.Clear();
        set.UnionWith(allowed);
    }
}
