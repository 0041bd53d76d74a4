namespace Rapport.Publishing.Mail;

/// <summary>An issue as a message tells it, in one language: what HTML and plain text have in common.</summary>
public sealed record Digest
{
    /// <summary>The language.</summary>
    public required string Language { get; init; }

    /// <summary>The office's name.</summary>
    public required string Office { get; init; }

    /// <summary>What the issue reports on.</summary>
    public required string Period { get; init; }

    /// <summary>At which state of the record.</summary>
    public required string AsOf { get; init; }

    /// <summary>The subject of the message.</summary>
    public required string Subject { get; init; }

    /// <summary>What mail programs show after the subject.</summary>
    public required string Preheader { get; init; }

    /// <summary>The web page of the issue in this language; null where its address is not known.</summary>
    public required string? Page { get; init; }

    /// <summary>The numbers as data; null where the address is not known.</summary>
    public required string? Data { get; init; }

    /// <summary>What every rendering must carry.</summary>
    public required IReadOnlyList<string> Notices { get; init; }

    /// <summary>That the text stands in another language; null where it does not.</summary>
    public required string? Translation { get; init; }

    /// <summary>The headline.</summary>
    public required IReadOnlyList<Run> Title { get; init; }

    /// <summary>The sections in their order, the lead first.</summary>
    public required IReadOnlyList<DigestSection> Sections { get; init; }

    /// <summary>How the numbers were made.</summary>
    public required IReadOnlyList<ReceiptLine> Receipts { get; init; }

    /// <summary>Numbers that others stated.</summary>
    public required IReadOnlyList<StatedLine> Stated { get; init; }

    /// <summary>Numbers that are given, with who says so.</summary>
    public required IReadOnlyList<(Run Number, string Source)> Given { get; init; }

    /// <summary>Whether every row of a table leads to its part of the receipt; else its chart leads to the whole.</summary>
    public bool HasRowLinks { get; init; } = true;

    /// <summary>Whether bars stand where a picture is missing.</summary>
    public bool HasBars { get; init; } = true;

    /// <summary>The page's own words.</summary>
    public required Furniture Words { get; init; }

    /// <summary>Whether the language runs from right to left.</summary>
    public bool IsRightToLeft => Furniture.DirectionOf(Language) == "rtl";

    /// <summary>Where a link leads: as it is, or to a place in the web page; null where that is not known.</summary>
    public string? Link(string? href) => href is null || href[0] != '#' ? href : Page is null ? null : Page + href;

    /// <summary>Every block, those inside lists and quotations too.</summary>
    public IEnumerable<Block> Blocks => Sections.SelectMany(s => s.Blocks).SelectMany(Within);

    static IEnumerable<Block> Within(Block block) => block switch
    {
        ListBlock list => list.Items.SelectMany(i => i).SelectMany(Within),
        QuoteBlock quote => quote.Blocks.SelectMany(Within),
        _ => [block],
    };
}

/// <summary>One section.</summary>
/// <param name="Id">Its id.</param>
/// <param name="IsLead">Whether it opens the issue.</param>
/// <param name="Heading">Its heading; empty where it has none.</param>
/// <param name="Blocks">What it holds.</param>
public sealed record DigestSection(string Id, bool IsLead, IReadOnlyList<Run> Heading, IReadOnlyList<Block> Blocks)
{
    /// <summary>The language of its text, where it is not that of the message; else null.</summary>
    public string? Language { get; init; }

    /// <summary>That this section alone stands in another language; null where it does not.</summary>
    public string? Translation { get; init; }
}

/// <summary>How one number was made, in short.</summary>
/// <param name="Name">What the figure is called.</param>
/// <param name="Total">Its number.</param>
/// <param name="Plain">What was counted, in plain words.</param>
/// <param name="Sentence">The question put to the record.</param>
public sealed record ReceiptLine(string Name, Run Total, string Plain, string Sentence)
{
    /// <summary>Its parts, where they stand nowhere else in the message.</summary>
    public IReadOnlyList<ChartRow> Rows { get; init; } = [];

    /// <summary>What a reader must know.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}

/// <summary>A number that somebody stated, and what the record accounts for.</summary>
/// <param name="Name">What it covers.</param>
/// <param name="Number">The number.</param>
/// <param name="Source">Who stated it, where, as of when.</param>
/// <param name="Account">What the record accounts for.</param>
public sealed record StatedLine(string Name, Run Number, string Source, IReadOnlyList<Run> Account);
