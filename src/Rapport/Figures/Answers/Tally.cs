using Rapport.Figures.Sentences;

namespace Rapport.Figures.Answers;

/// <summary>What the rows of a cell come to: how many they are, how many state what is added up, and their sums by currency.</summary>
/// <param name="measure">What is worked out: of two parts the greater value stands for both, or their sum.</param>
/// <param name="conversion">Into which currency each amount is converted; null where all stay in their own.</param>
sealed class Tally(Measure measure, Conversion? conversion = null)
{
    /// <summary>The rows; for <c>distinct</c> the pairs of row and key, and the rows without a key, or where a cell says what is counted the rows too.</summary>
    public long Rows { get; private set; }

    /// <summary>Of a field the rows that state it, for <c>distinct</c> the different keys.</summary>
    public long Stated { get; private set; }

    /// <summary>The rows that a trace has: for <c>distinct</c> the pairs of row and key, else all.</summary>
    public long Traced { get; private set; }

    /// <summary>The sum, or the value that decides, in each currency; of what is no money in the currency with the empty name.</summary>
    public SortedDictionary<string, decimal> Sums { get; } = new(StringComparer.Ordinal);

    /// <summary>Where in a line without keys the rows stand.</summary>
    public const int RowsPlace = 1;

    /// <summary>Where in it the rows stand that only may lie in the time asked.</summary>
    public const int NotPlacedPlace = 5;

    /// <summary>
    /// Adds what stands at the end of a line: currency, rows, stated, sum, rows of a trace, rows not placed; where amounts are converted or shared out, the sum is one amount that so many rows state,
    /// and its portion comes after.
    /// </summary>
    public void Add(ReadOnlySpan<object?> line)
    {
        Rows += (long)line[RowsPlace]!; // counts are never null
        Stated += (long)line[2]!; // nor are these
        Traced += (long)line[4]!; // nor these
        if (line[3] is not decimal sum) return;
        var (currency, portion) = ((string?)line[0] ?? "", Portion.Of(line[(NotPlacedPlace + 1)..]));
        if (conversion is null && portion is null) AddSum(currency, sum);
        else AddSum(conversion?.Into.Code ?? currency, (long)line[2]! * Portion.Worth(sum, currency, conversion, portion)); // as above
    }

    public void Add(Tally other)
    {
        (Rows, Stated, Traced) = (Rows + other.Rows, Stated + other.Stated, Traced + other.Traced);
        foreach (var (currency, sum) in other.Sums) AddSum(currency, sum);
    }

    void AddSum(string currency, decimal sum) => Sums[currency] = !Sums.TryGetValue(currency, out var before) ? sum : measure is Max ? Math.Max(before, sum) : before + sum;
}

/// <summary>The keys of a cell as the image gives them, null where a row has no value; equal to any other with the same keys.</summary>
sealed class CellKeys(object?[] keys) : IEquatable<CellKeys>
{
    public IReadOnlyList<object?> Keys => keys;

    /// <summary>Whether no row in it has a value.</summary>
    public bool IsNone => keys.Length > 0 && keys.All(k => k is null);

    public bool Equals(CellKeys? other) => other is not null && keys.AsSpan().SequenceEqual(other.Keys.ToArray());

    public override bool Equals(object? obj) => Equals(obj as CellKeys);

    public override int GetHashCode() => keys.Aggregate(keys.Length, HashCode.Combine);
}
