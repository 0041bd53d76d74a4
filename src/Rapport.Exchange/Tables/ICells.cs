using CsvHelper;
using Rapport.Exchange.Loading;

namespace Rapport.Exchange.Tables;

/// <summary>The cells of one row, wherever it came from: the seam between rows and their source. Valid until the next row is read.</summary>
interface ICells
{
    /// <summary>How many cells the row has.</summary>
    int Count { get; }

    /// <summary>A cell as UTF-8, by its place from the left; empty where nothing stands.</summary>
    ReadOnlySpan<byte> this[int position] { get; }

    /// <summary>Why a cell cannot be read, or null.</summary>
    Fault? FaultAt(int position);
}

/// <summary>The cells of the row on which a reader of CSV stands.</summary>
sealed class CsvCells(CsvReader csv) : ICells
{
    /// <inheritdoc/>
    public int Count => csv.FieldCount;

    /// <inheritdoc/>
    public ReadOnlySpan<byte> this[int position] => csv.GetSpan(position);

    /// <inheritdoc/>
    public Fault? FaultAt(int position) => null;
}
