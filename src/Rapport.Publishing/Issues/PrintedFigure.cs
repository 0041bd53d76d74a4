using Rapport.Figures;
using Rapport.Publications;

namespace Rapport.Publishing.Issues;

/// <summary>A figure of the issue, with what the page needs to point at it.</summary>
/// <param name="Key">By what the edition knows it.</param>
/// <param name="Figure">The figure.</param>
public sealed record PrintedFigure(string Key, EditionFigure Figure)
{
    /// <summary>The figures whose change may change what is printed of it: the value of <c>data-figure</c>.</summary>
    public string Marked { get; init; } = Key.Split(' ')[0];

    /// <summary>Where its receipt stands.</summary>
    public ReceiptPlace Receipt { get; init; } = new("", Key);

    /// <summary>Where the number leads: its receipt, or the note on who stated it.</summary>
    public string Href => Figure.IsComputed ? $"{Receipt.Page}#{ElementId.Receipt(Receipt.Key)}" : $"{Receipt.Page}#{ElementId.Stated(Receipt.Key)}";

    /// <summary>The computed answer; null for a stated figure.</summary>
    public Reading? Computed => Figure.IsComputed ? Figure.Reading : null;

    /// <summary>The value of a number in the text: the total, or what was stated.</summary>
    public string? Value => Figure.Stated is { } stated ? Rapport.Record.CanonicalJson.DecimalText(stated.Value) : Figure.Reading?.Total;

    /// <summary>
    /// What a stated figure counts, in the one language in which whoever entered it wrote; null in every other, where the scope says it.
    /// </summary>
    public string? UnitIn(string language) => Figure.Stated is { } stated && (stated.Scope?.Original ?? "en") == language ? stated.Unit : null;

    /// <summary>For money: ISO 4217.</summary>
    public string? Currency => Figure.Stated is { } stated ? stated.Currency : Figure.Reading?.Currency;
}
