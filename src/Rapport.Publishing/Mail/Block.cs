using Rapport.Publishing.Charts;

namespace Rapport.Publishing.Mail;

/// <summary>One block of a message, laid out the same for HTML and for plain text.</summary>
public abstract record Block;

/// <summary>A heading inside a section.</summary>
/// <param name="Runs">Its text.</param>
public sealed record HeadingBlock(IReadOnlyList<Run> Runs) : Block;

/// <summary>A paragraph.</summary>
/// <param name="Runs">Its text.</param>
public sealed record ParagraphBlock(IReadOnlyList<Run> Runs) : Block
{
    /// <summary>Whether it is the remark of somebody else's text: soft and small.</summary>
    public bool IsAside { get; init; }
}

/// <summary>A list.</summary>
/// <param name="Items">The blocks of each item.</param>
/// <param name="First">The first number of a numbered list; null for one with bullets.</param>
public sealed record ListBlock(IReadOnlyList<IReadOnlyList<Block>> Items, int? First) : Block;

/// <summary>A quotation.</summary>
/// <param name="Blocks">The words.</param>
/// <param name="Source">Who said them, where; empty where the text around it says so.</param>
public sealed record QuoteBlock(IReadOnlyList<Block> Blocks, IReadOnlyList<Run> Source) : Block;

/// <summary>Text in which every space counts.</summary>
/// <param name="Text">The text.</param>
public sealed record CodeBlock(string Text) : Block;

/// <summary>A line across.</summary>
public sealed record RuleBlock : Block;

/// <summary>A table of the text.</summary>
/// <param name="Head">The head; empty where there is none.</param>
/// <param name="Rows">The rows.</param>
public sealed record TableBlock(IReadOnlyList<IReadOnlyList<Run>> Head, IReadOnlyList<IReadOnlyList<IReadOnlyList<Run>>> Rows) : Block;

/// <summary>A picture of the text.</summary>
/// <param name="Bytes">The file.</param>
/// <param name="MediaType">What kind of file: <c>image/png</c>.</param>
/// <param name="Alternative">What it shows.</param>
/// <param name="Caption">What stands under it: rights, source.</param>
public sealed record PictureBlock(ReadOnlyMemory<byte> Bytes, string MediaType, string Alternative, IReadOnlyList<Run> Caption) : Block
{
    /// <summary>Its own width in pixels, where that is known.</summary>
    public int? Width { get; init; }
}

/// <summary>Large numbers.</summary>
/// <param name="Numbers">Each with what it counts and, for stated ones, what the record accounts for.</param>
public sealed record NumbersBlock(IReadOnlyList<LargeRun> Numbers) : Block;

/// <summary>One large number.</summary>
/// <param name="Number">The number.</param>
/// <param name="Caption">What it counts.</param>
/// <param name="Account">What the record accounts for; empty for computed ones.</param>
public sealed record LargeRun(Run Number, IReadOnlyList<Run> Caption, IReadOnlyList<Run> Account);

/// <summary>Activities or contributions, one by one.</summary>
/// <param name="Entries">Each with its date, name, line and amount.</param>
/// <param name="IsRegister">Whether each is one line of a register.</param>
/// <param name="More">How many more there are than are told.</param>
public sealed record EntriesBlock(IReadOnlyList<EntryLine> Entries, bool IsRegister, int More) : Block;

/// <summary>One activity or contribution.</summary>
/// <param name="When">Its date, as far as stated.</param>
/// <param name="Title">Its name.</param>
/// <param name="Text">What it was about; empty where nothing is told.</param>
/// <param name="Meta">Kind, unit, countries, how people met.</param>
public sealed record EntryLine(string When, IReadOnlyList<Run> Title, IReadOnlyList<Run> Text, string Meta)
{
    /// <summary>For a contribution: its amount, or that none is stated.</summary>
    public Run? Amount { get; init; }
}

/// <summary>A figure on a line of its own: its finding, a picture, and a table with all its numbers.</summary>
/// <param name="Key">The figure.</param>
/// <param name="Finding">What it shows, in one sentence.</param>
/// <param name="Rows">Its parts.</param>
/// <param name="Source">Where the numbers come from.</param>
public sealed record ChartBlock(string Key, IReadOnlyList<Run> Finding, IReadOnlyList<ChartRow> Rows, IReadOnlyList<Run> Source) : Block
{
    /// <summary>The picture; null where none is drawn.</summary>
    public DrawnPicture? Drawn { get; init; }

    /// <summary>What an organigram draws, as a list within lists; null for every other picture.</summary>
    public ListBlock? Tree { get; init; }
}

/// <summary>One part of a figure.</summary>
/// <param name="Group">The names of all but its last key; empty for a figure with one dimension.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Value">Its number.</param>
/// <param name="Percent">Its length, from zero, in percent of the longest.</param>
public sealed record ChartRow(string Group, string Label, Run Value, decimal Percent)
{
    /// <summary>What a view sets beside the value, in brackets; empty where nothing is.</summary>
    public string Beside { get; init; } = "";
}
