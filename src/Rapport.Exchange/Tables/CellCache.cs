namespace Rapport.Exchange.Tables;

/// <summary>
/// Keeps the values of cells that come back often (dates, codes, lists), found by their bytes, so that a hundred thousand equal cells
/// are read once and share one value. Bounded: a cell that meets an occupied place takes it over.
/// </summary>
sealed class CellCache
{
    const int Places = 512;
    const int LengthMax = 64;
    byte[]?[]? cells;
    object[]? values;

    public object? Find(ReadOnlySpan<byte> cell)
    {
        if (cells is null || cell.Length > LengthMax) return null;
        var place = PlaceOf(cell);
        return cells[place] is { } held && cell.SequenceEqual(held) ? values![place] : null; // made together with cells
    }

    public void Keep(ReadOnlySpan<byte> cell, object value)
    {
        if (cell.Length > LengthMax) return;
        (cells, values) = (cells ?? new byte[Places][], values ?? new object[Places]);
        var place = PlaceOf(cell);
        (cells[place], values[place]) = (cell.ToArray(), value);
    }

    /// <summary>FNV-1a, 32 bits, folded.</summary>
    static int PlaceOf(ReadOnlySpan<byte> cell)
    {
        var hash = 2166136261u;
        foreach (var value in cell) hash = (hash ^ value) * 16777619;
        return (int)((hash ^ (hash >> 15)) & (Places - 1));
    }
}
