namespace Rapport.Figures;

/// <summary>How many of the rows behind an answer are told. How many there are is told whatever it is.</summary>
/// <param name="RowsMax">Under each cell the first so many; 1 or more.</param>
public sealed record TraceBound(int RowsMax)
{
    /// <summary>Under each cell the first so many.</summary>
    public int RowsMax { get; } = RowsMax > 0 ? RowsMax : throw new ArgumentOutOfRangeException(nameof(RowsMax), RowsMax, "expected 1 or more");

    /// <summary>None of an answer of more cells than these.</summary>
    public int CellsMax { get; init; } = int.MaxValue;
}
