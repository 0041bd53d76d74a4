using Rapport.Figures.Sets;

namespace Rapport.Figures.Sentences;

/// <summary>What is worked out of the rows of a set.</summary>
public abstract record Measure
{
    private protected Measure(ChosenSet set) => Set = set;

    /// <summary>The rows.</summary>
    public ChosenSet Set { get; }

    /// <summary>The measure in canonical form.</summary>
    public abstract string Text { get; }

    /// <summary>What is counted.</summary>
    public abstract string Unit { get; }
}

/// <summary>How many rows.</summary>
public sealed record Count(ChosenSet Rows) : Measure(Rows)
{
    /// <inheritdoc/>
    public override string Text => $"count {Set.Text}";

    /// <inheritdoc/>
    public override string Unit => Set.Set.Name;
}

/// <summary>A field of the rows, added up.</summary>
/// <param name="Field">The field.</param>
/// <param name="Rows">The rows.</param>
public sealed record Sum(MeasureField Field, ChosenSet Rows) : Measure(Rows)
{
    /// <summary>A set of amounts stands for its field.</summary>
    public override string Text => Field == Set.Set.Amount ? $"sum {Set.Text}" : $"sum {Field.Name} of {Set.Text}";

    /// <inheritdoc/>
    public override string Unit => Field.Unit;
}

/// <summary>How many different values of a dimension the rows have.</summary>
/// <param name="Dimension">The dimension.</param>
/// <param name="Rows">The rows.</param>
public sealed record Distinct(Dimension Dimension, ChosenSet Rows) : Measure(Rows)
{
    /// <inheritdoc/>
    public override string Text => $"distinct {Dimension.Name} of {Set.Text}";

    /// <inheritdoc/>
    public override string Unit => Dimension.Plural;
}

/// <summary>A set as a sentence chooses it: with the status words before its name.</summary>
/// <param name="Set">The set.</param>
/// <param name="Statuses">The statuses that count, in the order of the set's own words; empty for all.</param>
public sealed record ChosenSet(FigureSet Set, IReadOnlyList<string> Statuses)
{
    /// <summary>The set with its status words, left out where they are its default.</summary>
    public string Text => Set.StatusWords.Count == 0 || (Statuses.Count == 1 && Statuses[0] == Set.DefaultStatus) ? Set.Name
        : $"{(Statuses.Count == 0 ? FigureSet.All : string.Join(' ', Statuses))} {Set.Name}";
}
