namespace Rapport.Figures.Sets;

/// <summary>Where in the image the values of a dimension stand, seen from a row of its set.</summary>
public abstract record KeySource
{
    private protected KeySource() { }

    /// <summary>Whether one row may have several values.</summary>
    public abstract bool HasSeveral { get; }

    /// <summary>The record through which they are reached; null where they are the row's own.</summary>
    internal ThroughKey? Through => this switch { ThroughKey through => through, RegionKey region => region.Country.Through, _ => null };
}

/// <summary>In a column of the row itself.</summary>
/// <param name="Column">The column.</param>
public sealed record ColumnKey(string Column) : KeySource
{
    /// <inheritdoc/>
    public override bool HasSeveral => false;
}

/// <summary>In the links of a list field of the row.</summary>
/// <param name="Field">The field.</param>
public sealed record LinkKey(string Field) : KeySource
{
    /// <inheritdoc/>
    public override bool HasSeveral => true;
}

/// <summary>In the record that the row refers to, as the audience sees that record.</summary>
/// <param name="Column">The column that refers.</param>
/// <param name="Kind">The kind referred to.</param>
/// <param name="Inner">Where in that record: a column or links.</param>
public sealed record ThroughKey(string Column, string Kind, KeySource Inner) : KeySource
{
    /// <inheritdoc/>
    public override bool HasSeveral => Inner.HasSeveral;
}

/// <summary>The region in which the country of another source lies.</summary>
/// <param name="Country">Where the country stands: a column, links, or links of a record that the row refers to.</param>
public sealed record RegionKey(KeySource Country) : KeySource
{
    /// <inheritdoc/>
    public override bool HasSeveral => Country.HasSeveral;
}

/// <summary>In a column of the row or, where it states none, what the rows of another kind that refer to it add up to.</summary>
/// <param name="Column">The column.</param>
/// <param name="Rows">The kind of the rows.</param>
/// <param name="Refers">Their column that refers to the row.</param>
/// <param name="Added">Their column that is added up.</param>
public sealed record FilledKey(string Column, string Rows, string Refers, string Added) : KeySource
{
    /// <inheritdoc/>
    public override bool HasSeveral => false;
}

/// <summary>The month, quarter or year in which the row's date lies wholly; none where the date may lie in several.</summary>
/// <param name="PerYear">How many of them a year has: 12, 4 or 1.</param>
public sealed record CalendarKey(int PerYear) : KeySource
{
    /// <summary>The number of the month, quarter or year in which a day lies, counted from the year 0: how the image compares and writes them.</summary>
    internal long NumberOf(DateOnly day) => (long)day.Year * PerYear + (day.Month - 1) * PerYear / 12;

    /// <inheritdoc/>
    public override bool HasSeveral => false;
}
