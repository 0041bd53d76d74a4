namespace Rapport.Exchange.Workbooks;

/// <summary>A column of a sheet.</summary>
/// <param name="Name">What its header says.</param>
/// <param name="Width">Its width in letters.</param>
sealed record SheetColumn(string Name, double Width)
{
    /// <summary>Whether it must be filled in.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether its texts run over several lines.</summary>
    public bool IsWrapped { get; init; }

    /// <summary>The cells that hold the words it allows, such as <c>Lists!$A$1:$A$4</c>; null where anything may be typed.</summary>
    public string? Choices { get; init; }
}

/// <summary>What a sheet is, before its rows.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Columns">Its columns, from the left.</param>
sealed record SheetLayout(string Name, IReadOnlyList<SheetColumn> Columns)
{
    /// <summary>Whether it is out of sight.</summary>
    public bool IsHidden { get; init; }

    /// <summary>Whether its first row holds the names of the columns and stays in sight.</summary>
    public bool HasHeader { get; init; } = true;
}
