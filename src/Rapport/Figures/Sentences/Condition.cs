using Rapport.Figures.Sets;

namespace Rapport.Figures.Sentences;

/// <summary>What must hold of a row. A row without a value satisfies no comparison but <c>!=</c>, which is <c>not =</c>.</summary>
public abstract record Condition
{
    private protected Condition() { }

    /// <summary>How tightly the words bind: or, and, not, then single comparisons.</summary>
    private protected virtual int Binding => 3;

    /// <summary>The condition in canonical form.</summary>
    public abstract string Text { get; }

    /// <summary>Every comparison in it.</summary>
    public IEnumerable<Comparison> Comparisons => this switch
    {
        AllOf all => all.Parts.SelectMany(p => p.Comparisons),
        AnyOf any => any.Parts.SelectMany(p => p.Comparisons),
        Not not => not.Part.Comparisons,
        Comparison one => [one],
        _ => [],
    };

    /// <summary>Every dimension in it.</summary>
    internal IEnumerable<Dimension> Dimensions => this switch
    {
        AllOf all => all.Parts.SelectMany(p => p.Dimensions),
        AnyOf any => any.Parts.SelectMany(p => p.Dimensions),
        Not not => not.Part.Dimensions,
        Comparison one => [one.Dimension],
        Has has => [has.Dimension],
        _ => [],
    };

    /// <summary>The condition as a part of a longer one, in parentheses where it binds less tightly.</summary>
    private protected string TextIn(int binding) => Binding < binding ? $"({Text})" : Text;

    private protected static string Joined(IEnumerable<Condition> parts, string word, int binding) =>
        string.Join($" {word} ", parts.Select(p => p.TextIn(binding)));
}

/// <summary>All of several conditions.</summary>
/// <param name="Parts">Two or more.</param>
public sealed record AllOf(IReadOnlyList<Condition> Parts) : Condition
{
    private protected override int Binding => 1;

    /// <inheritdoc/>
    public override string Text => Joined(Parts, "and", 2);
}

/// <summary>At least one of several conditions.</summary>
/// <param name="Parts">Two or more.</param>
public sealed record AnyOf(IReadOnlyList<Condition> Parts) : Condition
{
    private protected override int Binding => 0;

    /// <inheritdoc/>
    public override string Text => Joined(Parts, "or", 1);
}

/// <summary>The opposite of a condition.</summary>
/// <param name="Part">What must not hold.</param>
public sealed record Not(Condition Part) : Condition
{
    private protected override int Binding => 2;

    /// <inheritdoc/>
    public override string Text => $"not {TextOf(Part)}";

    static string TextOf(Condition part) => part is AllOf or AnyOf ? $"({part.Text})" : part.Text;
}

/// <summary>Rows that have any value of a dimension.</summary>
/// <param name="Dimension">The dimension.</param>
public sealed record Has(Dimension Dimension) : Condition
{
    /// <inheritdoc/>
    public override string Text => $"has {Dimension.Name}";
}

/// <summary>A value of a dimension held against one or, with <c>in</c>, several written ones.</summary>
/// <param name="Dimension">The dimension.</param>
/// <param name="Sign"><c>= != &lt; &lt;= &gt; &gt;=</c> or <c>in</c>.</param>
/// <param name="Values">One value; for <c>in</c> one or more.</param>
public sealed record Comparison(Dimension Dimension, string Sign, IReadOnlyList<WrittenValue> Values) : Condition
{
    /// <inheritdoc/>
    public override string Text => Sign == "in"
        ? $"{Dimension.Name} in ({string.Join(", ", Values.Select(v => v.Text))})"
        : $"{Dimension.Name} {Sign} {Values[0].Text}";
}

/// <summary>A value as it was written. Which record an id, acronym or name means is known only when the record is asked.</summary>
/// <param name="Word">The word, or what stands between quotes.</param>
/// <param name="IsQuoted">Whether it stands in quotes and so may be a name.</param>
public sealed record WrittenValue(string Word, bool IsQuoted)
{
    /// <summary>The value in canonical form.</summary>
    public string Text => IsQuoted ? $"\"{Word.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : Word;

    /// <summary>For months, quarters, years and numbers: the value as the image holds it.</summary>
    internal object? Known { get; init; }

    internal Place Place { get; init; }
}
