using Rapport.Record;

namespace Rapport.Exchange.Tables;

/// <summary>What a column of a table is for.</summary>
enum ColumnRole
{
    /// <summary>Not known, and reported: its cells are passed over.</summary>
    None,

    /// <summary>The id of the record.</summary>
    Id,

    /// <summary>One field.</summary>
    Field,

    /// <summary>One language of a field.</summary>
    Text,

    /// <summary>Which language of a field is its original.</summary>
    Original,

    /// <summary>Whether the record is withdrawn.</summary>
    Withdrawn,
}

/// <summary>One column, resolved once for all rows.</summary>
/// <param name="Name">Its name as written.</param>
/// <param name="Position">Its place from the left, from 0.</param>
/// <param name="Role">What it is for.</param>
sealed record TableColumn(string Name, int Position, ColumnRole Role)
{
    /// <summary>The field's place in its kind; -1 where the column is for none.</summary>
    public int Index { get; init; } = -1;

    /// <summary>The field.</summary>
    public Field? Field { get; init; }

    /// <summary>For texts: the language.</summary>
    public string? Language { get; init; }

    /// <summary>Values seen lately.</summary>
    public CellCache Cache { get; } = new();
}
