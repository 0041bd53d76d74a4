namespace Rapport.Publications;

/// <summary>How a binding asks to be printed.</summary>
public enum BindingKind
{
    /// <summary>A number in the text: <c>[[name]]</c>.</summary>
    Number,

    /// <summary>A chart or table on a line of its own: <c>![[name]]</c>, or <c>![[name|line]]</c> with the kind of picture.</summary>
    Block,

    /// <summary>A declared constant with its source: <c>[[=8|source: ...]]</c>.</summary>
    Constant,

    /// <summary>A quotation on the record, alone in a block quote: <c>&gt; [[quotation:ID]]</c>.</summary>
    Quotation,

    /// <summary>Something between double brackets that is none of these; <see cref="Binding.Fault"/> says why.</summary>
    Malformed,
}

/// <summary>One place of a text where a number, chart, table or constant is bound.</summary>
/// <param name="Kind">How it is printed.</param>
/// <param name="Offset">Where it begins in the text, in UTF-16 code units.</param>
/// <param name="Length">How long it is, brackets included.</param>
/// <param name="Line">Its line, from 1.</param>
/// <param name="Column">Its place in the line, from 1, in UTF-16 code units.</param>
public sealed record Binding(BindingKind Kind, int Offset, int Length, int Line, int Column)
{
    /// <summary>The name of a figure, or the id of a stated figure; the number itself for a constant; the id of a quotation.</summary>
    public required string Name { get; init; }

    /// <summary>What the figure's parameters are given, in the order written.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Parameters { get; init; } = [];

    /// <summary>The phrase around the number, by plural category; null where the number stands alone.</summary>
    public PluralForms? Forms { get; init; }

    /// <summary>For a block: the kind of picture asked for, one of <see cref="PictureKinds.All"/>; null where the figure's own shape decides.</summary>
    public string? Picture { get; init; }

    /// <summary>For a constant: who says so.</summary>
    public string? Source { get; init; }

    /// <summary>For a malformed binding: what was expected.</summary>
    public string? Fault { get; init; }

    /// <summary>By what an edition knows the figure: the name, then <c>parameter:value</c>, one space between.</summary>
    public string Key => Parameters.Count == 0 ? Name : $"{Name} {string.Join(' ', Parameters.Select(p => $"{p.Key}:{p.Value}"))}";
}
