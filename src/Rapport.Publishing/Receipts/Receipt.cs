using Rapport.Figures;
using Rapport.Publications;
using Rapport.Publishing.Text;

namespace Rapport.Publishing.Receipts;

/// <summary>What stands behind one computed number: what was counted, the question, the rows, and what they add up to.</summary>
public sealed record Receipt
{
    /// <summary>The figure.</summary>
    public required string Key { get; init; }

    /// <summary>The figures whose change may change it: the value of <c>data-figure</c>.</summary>
    public required string Marked { get; init; }

    /// <summary>What the figure is called.</summary>
    public required string Heading { get; init; }

    /// <summary>The answer.</summary>
    public required Reading Reading { get; init; }

    /// <summary>The definition, where the edition holds it.</summary>
    public FigureDefinition? Definition { get; init; }

    /// <summary>One part without a name, or one per cell.</summary>
    public required IReadOnlyList<ReceiptPart> Parts { get; init; }

    /// <summary>Whether any amount has something behind the point, so that all show it.</summary>
    public bool HasMinor { get; init; }

    /// <summary>For a figure that tells different things apart: their dimension; rows then name what they stand for.</summary>
    public string? ToldApart => DimensionOf(Reading);

    /// <summary>Whether its parts are so many that they stand in it like rows, each with its value and without rows of its own.</summary>
    public bool HasValuesAlone => Parts.Count > 1 && Parts.All(p => p.Rows.Count == 0 && p.Value is not null);

    /// <summary>Whether it is long enough to run over a page or column.</summary>
    public bool IsLong => Parts.Sum(p => p.Rows.Count + p.Labels.Count) > RowsMax;

    const int RowsMax = 9;

    /// <summary>About how many rows all receipts of a page show together; the others are in the data beside the page.</summary>
    public const int RowsOnPageMax = 128;

    /// <summary>
    /// How many rows a part shows at most. It depends on how many receipts there are and how many parts this one has, never on how
    /// many rows others have: a row more in one figure leaves the receipts of all others as they are.
    /// </summary>
    /// <param name="parts">Of this receipt; where they are several it has twice the room, and each shows a row at least; many show their values alone.</param>
    /// <param name="receipts">Of the page.</param>
    public static int RowsShownIn(int parts, int receipts)
    {
        var room = Math.Clamp(RowsOnPageMax / Math.Max(receipts, 1), RowsOfReceiptMin, RowsOfReceiptMax);
        var partsWithRows = receipts > ReceiptsInFullMax ? PartsWithRowsBesideManyMax : PartsWithRowsMax;
        return parts <= 1 ? room : parts > partsWithRows ? 0 : Math.Max(1, 2 * room / parts);
    }

    /// <summary>From one receipt more on, rows must not stand in the page twice, and receipts of more than a few parts show their values alone.</summary>
    public const int ReceiptsInFullMax = 24;

    /// <summary>How many of the rows behind a figure the receipts of any page show at most.</summary>
    public static readonly TraceBound Shown = new(RowsOfReceiptMax) { CellsMax = PartsWithRowsMax };

    const int PartsWithRowsMax = 16;
    const int PartsWithRowsBesideManyMax = 6;
    const int RowsOfReceiptMin = 2;
    const int RowsOfReceiptMax = 60;

    /// <summary>The dimension after <c>distinct</c>, or null.</summary>
    internal static string? DimensionOf(Reading reading) => !reading.Sentence.StartsWith("distinct ", StringComparison.Ordinal) ? null
        : reading.Sentence["distinct ".Length..reading.Sentence.IndexOf(" of ", StringComparison.Ordinal)];
}

/// <summary>One cell of an answer with its rows.</summary>
/// <param name="Id">The element's id; null where the receipt has one part only.</param>
/// <param name="Labels">What the cell is called; empty where the receipt has one part only.</param>
/// <param name="Value">Its value, printed; null where the receipt has one part only.</param>
/// <param name="Rows">The rows behind it, as many as are shown.</param>
public sealed record ReceiptPart(string? Id, IReadOnlyList<string> Labels, string? Value, IReadOnlyList<ReceiptRow> Rows)
{
    /// <summary>How many rows more there are than are shown.</summary>
    public long More { get; init; }

    /// <summary>Whether no row of the record falls here.</summary>
    public bool IsEmpty => Rows.Count == 0 && More == 0;
}

/// <summary>One row of a receipt.</summary>
/// <param name="Title">What names the record.</param>
/// <param name="Language">The language of the title, where it is not the page's; else null.</param>
/// <param name="Date">When, as far as stated.</param>
/// <param name="Href">Where the record is listed in the page, or has a page of its own, or null.</param>
/// <param name="Counts">What the row gives to the value, printed.</param>
public sealed record ReceiptRow(string Title, string? Language, string Date, string? Href, string Counts)
{
    /// <summary>The record: its kind, id and version.</summary>
    public required string Record { get; init; }
}
