namespace Rapport.Figures.Sets;

/// <summary>What the values of a dimension are, and so how they are read, written and named.</summary>
public enum KeyType
{
    /// <summary>Records of a kind, by id, acronym or name.</summary>
    Record,

    /// <summary>Countries, by ISO 3166-1 alpha-3 or name.</summary>
    Country,

    /// <summary>Words of a list.</summary>
    Word,

    /// <summary>Texts as they were written.</summary>
    Plain,

    /// <summary>Currencies, by ISO 4217.</summary>
    Currency,

    /// <summary>Months, quarters or years.</summary>
    Calendar,

    /// <summary>Numbers: to be compared, not to split by.</summary>
    Number,
}

/// <summary>What the rows of a set can be split and chosen by.</summary>
/// <param name="Name">Its name in sentences, perhaps of several words.</param>
/// <param name="Plural">What <c>distinct</c> counts.</param>
/// <param name="Source">Where its values stand.</param>
/// <param name="Type">What its values are.</param>
public sealed record Dimension(string Name, string Plural, KeySource Source, KeyType Type)
{
    /// <summary>One sentence for readers.</summary>
    public required string Meaning { get; init; }

    /// <summary>For records: their kind.</summary>
    public string? Kind { get; init; }

    /// <summary>For words: the list, in its own order; empty where any word may stand.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Whether one row may have several values, so that parts may overlap.</summary>
    public bool HasSeveral => Source.HasSeveral;

    /// <summary>Whether an answer can be split by it.</summary>
    public bool Splits => Type != KeyType.Number;

    /// <summary>Whether its values have an order in which they can be compared.</summary>
    public bool Compares => Type is KeyType.Number or KeyType.Calendar;
}
