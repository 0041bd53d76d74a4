namespace Rapport.Publications;

/// <summary>What a part of a text is.</summary>
public enum TextBlockKind
{
    /// <summary>Markdown with bindings in it.</summary>
    Prose,

    /// <summary>A block quote.</summary>
    Quotation,

    /// <summary>A picture kept with the record, alone on its line: <c>![caption](file:ID)</c>.</summary>
    Picture,
}

/// <summary>A part of an issue's Markdown that is laid out by itself.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The Markdown; of a quotation the words, without the marks before them; of a picture the caption.</param>
/// <param name="Line">Its first line in the text, from 1.</param>
public sealed record TextBlock(TextBlockKind Kind, string Text, int Line)
{
    /// <summary>Of a quotation written out: who said it and where, without the dash before it; null where the text does not say.</summary>
    public string? Source { get; init; }

    /// <summary>Of a picture, or a quotation on the record: the id.</summary>
    public string? Id { get; init; }
}
