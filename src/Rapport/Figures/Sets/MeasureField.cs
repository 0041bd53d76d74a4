namespace Rapport.Figures.Sets;

/// <summary>A field of a set's rows that can be added up, or is said not to be.</summary>
/// <param name="Name">Its name in sentences.</param>
/// <param name="Column">Its column in the image.</param>
public sealed record MeasureField(string Name, string Column)
{
    /// <summary>What amounts count where each part of an answer has a currency of its own.</summary>
    public const string Money = "money";

    /// <summary>What its sum counts; for money the currency takes its place.</summary>
    public required string Unit { get; init; }

    /// <summary>One sentence for readers.</summary>
    public required string Meaning { get; init; }

    /// <summary>Whether it holds amounts, each in the currency of its row, so that it adds up in one currency only.</summary>
    public bool IsMoney { get; init; }

    /// <summary>Whether its values are told in amounts of the currency of their row, so that those of two currencies are not compared.</summary>
    public bool IsPerCurrency { get; init; }

    /// <summary>The rows that are added up where the column states nothing; null where there are none.</summary>
    public FilledKey? Else { get; init; }

    /// <summary>Why it is never added up; null where it adds up over time, people and places.</summary>
    public string? NeverAdds { get; init; }

    /// <summary>The dimensions it does not split by.</summary>
    public IReadOnlyList<string> DoesNotSplitBy { get; init; } = [];

    /// <summary>Why it does not split by them.</summary>
    public string DoesNotSplitBecause { get; init; } = "";
}
