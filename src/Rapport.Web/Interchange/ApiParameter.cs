namespace Rapport.Web.Interchange;

/// <summary>A parameter of an address for programs.</summary>
/// <param name="Name">Its name.</param>
/// <param name="About">The words that tell what it does, by their key.</param>
public sealed record ApiParameter(string Name, string About)
{
    /// <summary>What the words name.</summary>
    public string? Named { get; init; }

    /// <summary>Whether it is a part of the path.</summary>
    public bool IsInPath { get; init; }

    /// <summary>Whether there is no answer without it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The words it may be; empty for any.</summary>
    public IReadOnlyList<string> Allowed { get; init; } = [];

    /// <summary>For whole numbers: the least, the most, and what is meant where it is left out.</summary>
    public (int Least, int Most, int Otherwise)? Number { get; init; }

    /// <summary>A value it may have.</summary>
    public string? Example { get; init; }

    /// <summary>What it does, in a language.</summary>
    public string Said(Rapport.Publishing.Furniture words) => words.With(About, Named);
}
