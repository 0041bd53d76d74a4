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

    /// <summary>Whether it comes to amounts, each in the currency of its row.</summary>
    public bool IsMoney => this is FieldMeasure { Field.IsMoney: true };

    /// <summary>Whether its values are of the currencies of their rows, and are only compared within one: amounts, and rates.</summary>
    public bool HasCurrency => IsMoney || this is FieldMeasure { Field.IsPerCurrency: true };

    /// <summary>Whether the values of parts that share no row come to the value of the whole when they are put together.</summary>
    public virtual bool Adds => true;

    /// <summary>
    /// Whether a row that has several values of a dimension is shared out among them, so that the parts come to the whole: what rows are worth in money, or rows where it is asked for. Else it
    /// stands whole under each.
    /// </summary>
    public virtual bool SharesOut => false;
}

/// <summary>How many rows.</summary>
public sealed record Count(ChosenSet Rows) : Measure(Rows)
{
    /// <inheritdoc/>
    public override string Text => $"count {Set.Text}";

    /// <inheritdoc/>
    public override string Unit => Set.Set.Name;
}

/// <summary>How many rows, each shared out among the values it has of the dimensions split by: the parts come to the whole.</summary>
/// <param name="Rows">The rows.</param>
public sealed record SharedCount(ChosenSet Rows) : Measure(Rows)
{
    /// <summary>Of shares of a row, so many make it whole; a stated share is told to the millionth of a percent.</summary>
    public const long Whole = 100_000_000;

    /// <inheritdoc/>
    public override string Text => $"shared count {Set.Text}";

    /// <inheritdoc/>
    public override bool SharesOut => true;

    /// <inheritdoc/>
    public override string Unit => Set.Set.Name;
}

/// <summary>What is worked out of a field of the rows. Rows that do not state it add nothing.</summary>
public abstract record FieldMeasure : Measure
{
    private protected FieldMeasure(MeasureField field, ChosenSet set) : base(set) => Field = field;

    /// <summary>The field.</summary>
    public MeasureField Field { get; }

    /// <inheritdoc/>
    public override string Unit => Field.Unit;

    /// <summary>A set of amounts stands for its field.</summary>
    private protected string Named(string word) => Field == Set.Set.Amount ? $"{word} {Set.Text}" : $"{word} {Field.Name} of {Set.Text}";
}

/// <summary>A field of the rows, added up.</summary>
/// <param name="Field">The field.</param>
/// <param name="Rows">The rows.</param>
public sealed record Sum(MeasureField Field, ChosenSet Rows) : FieldMeasure(Field, Rows)
{
    /// <inheritdoc/>
    public override string Text => Named("sum");

    /// <inheritdoc/>
    public override bool SharesOut => IsMoney;
}

/// <summary>The mean of a field over the rows that state it.</summary>
/// <param name="Field">The field.</param>
/// <param name="Rows">The rows.</param>
public sealed record Average(MeasureField Field, ChosenSet Rows) : FieldMeasure(Field, Rows)
{
    /// <inheritdoc/>
    public override string Text => Named("average");
}

/// <summary>The greatest value that a row states.</summary>
/// <param name="Field">The field.</param>
/// <param name="Rows">The rows.</param>
public sealed record Max(MeasureField Field, ChosenSet Rows) : FieldMeasure(Field, Rows)
{
    /// <inheritdoc/>
    public override string Text => Named("max");
}

/// <summary>The value that the latest row states: the one whose date ends last; of several the one recorded last.</summary>
/// <param name="Field">The field.</param>
/// <param name="Rows">The rows.</param>
public sealed record Last(MeasureField Field, ChosenSet Rows) : FieldMeasure(Field, Rows)
{
    /// <inheritdoc/>
    public override string Text => Named("last");

    /// <summary>Which of two values is the later one, they do not tell.</summary>
    public override bool Adds => false;
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

    /// <summary>A value may stand in several parts.</summary>
    public override bool Adds => false;
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
