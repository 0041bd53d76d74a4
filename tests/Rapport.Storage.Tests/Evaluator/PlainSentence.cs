namespace Rapport.Storage.Tests.Evaluator;

/// <summary>A sentence before it is written down.</summary>
/// <param name="Measures">One, or two of a ratio.</param>
sealed record PlainSentence(params PlainMeasure[] Measures)
{
    public PlainCondition? Where { get; init; }

    public PlainWhen? When { get; init; }

    public string[] By { get; init; } = [];

    public int? Top { get; init; }

    public string? In { get; init; }

    /// <summary>The day at whose rates amounts are converted.</summary>
    public DateOnly? RatesOf { get; init; }

    /// <summary><c>compared with previous period</c>, <c>compared with year before</c>, <c>running</c> or <c>as share</c>.</summary>
    public string? View { get; init; }

    public bool Compares => View?.StartsWith("compared", StringComparison.Ordinal) == true;

    public string Text => string.Join(' ', new[]
    {
        string.Join(" / ", Measures.Select(m => m.Text)), Where is null ? null : $"where {Where.Text}", When?.Text, By.Length == 0 ? null : $"by {string.Join(", ", By)}",
        Top is null ? null : $"top {Top}", In is null ? null : $"in {In}", RatesOf is null ? null : $"at rates of {RatesOf:yyyy-MM-dd}", View,
    }.OfType<string>());
}

/// <summary>What is worked out.</summary>
/// <param name="Word"><c>count</c>, <c>shared count</c>, <c>sum</c>, <c>average</c>, <c>max</c>, <c>last</c> or <c>distinct</c>.</param>
/// <param name="Set">Of what.</param>
/// <param name="Statuses">Status words; none for the set's own.</param>
sealed record PlainMeasure(string Word, PlainSet Set, params string[] Statuses)
{
    public PlainField? Field { get; init; }

    public PlainDimension? Of { get; init; }

    public string Text => Word switch
    {
        "count" or "shared count" => $"{Word} {Rows}",
        _ => $"{Word} {Of?.Name ?? Field!.Name} of {Rows}", // one is given
    };

    /// <summary>Whether a row that has several values is shared out among them.</summary>
    public bool SharesOut => Word == "shared count" || (Word == "sum" && Field?.Currency is not null);

    string Rows => string.Join(' ', [.. Statuses, Set.Name]);
}

/// <summary>When.</summary>
/// <param name="Word"><c>during</c>, <c>overlapping</c>, <c>up to</c> or <c>at</c>.</param>
/// <param name="Written">As it is written.</param>
/// <param name="First">The first day.</param>
/// <param name="Last">The last day.</param>
sealed record PlainWhen(string Word, string Written, DateOnly First, DateOnly Last)
{
    public string Text => $"{Word} {Written}";

    /// <summary>How many months it is long; null where it is not made of whole ones.</summary>
    public int? Months => First.Day == 1 && Last.AddDays(1).Day == 1 ? (Last.AddDays(1).Year - First.Year) * 12 + Last.AddDays(1).Month - First.Month : null;

    /// <summary>The same so many months earlier.</summary>
    public PlainWhen Earlier(int months) => this with
    {
        First = First == DateOnly.MinValue ? First : First.AddMonths(-months),
        Last = Months is null || First == DateOnly.MinValue ? Last.AddMonths(-months) : Last.AddDays(1).AddMonths(-months).AddDays(-1),
    };

    /// <summary>As many days just before.</summary>
    public PlainWhen JustBefore => this with { First = First.AddDays(First.DayNumber - Last.DayNumber - 1), Last = First.AddDays(-1) };
}

/// <summary>What must hold of a row.</summary>
abstract record PlainCondition
{
    public abstract string Text { get; }

    /// <summary>Whether it holds.</summary>
    /// <param name="valuesOf">The values of the row, by the name of a dimension.</param>
    public abstract bool Holds(Func<string, IReadOnlyList<string>> valuesOf);
}

sealed record PlainAll(PlainCondition One, PlainCondition Two) : PlainCondition
{
    public override string Text => $"({One.Text}) and ({Two.Text})";

    public override bool Holds(Func<string, IReadOnlyList<string>> valuesOf) => One.Holds(valuesOf) && Two.Holds(valuesOf);
}

sealed record PlainAny(PlainCondition One, PlainCondition Two) : PlainCondition
{
    public override string Text => $"({One.Text}) or ({Two.Text})";

    public override bool Holds(Func<string, IReadOnlyList<string>> valuesOf) => One.Holds(valuesOf) || Two.Holds(valuesOf);
}

sealed record PlainNot(PlainCondition One) : PlainCondition
{
    public override string Text => $"not ({One.Text})";

    public override bool Holds(Func<string, IReadOnlyList<string>> valuesOf) => !One.Holds(valuesOf);
}

sealed record PlainHas(string Dimension) : PlainCondition
{
    public override string Text => $"has {Dimension}";

    public override bool Holds(Func<string, IReadOnlyList<string>> valuesOf) => valuesOf(Dimension).Count > 0;
}

/// <summary>A row has several values of some dimensions: it holds where it holds of one of them.</summary>
sealed record PlainCompare(PlainDimension Dimension, string Sign, params string[] Written) : PlainCondition
{
    public override string Text => Sign == "in" ? $"{Dimension.Name} in ({string.Join(", ", Written)})" : $"{Dimension.Name} {Sign} {Written[0]}";

    public override bool Holds(Func<string, IReadOnlyList<string>> valuesOf) => Sign == "!="
        ? valuesOf(Dimension.Name).All(v => v != Written[0]) : valuesOf(Dimension.Name).Any(Holds);

    bool Holds(string value) => Sign switch
    {
        "=" or "in" => Written.Contains(value),
        "<" => Order(value) < 0,
        "<=" => Order(value) <= 0,
        ">" => Order(value) > 0,
        _ => Order(value) >= 0,
    };

    int Order(string value) => Dimension.Type == PlainType.Number
        ? decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture).CompareTo(decimal.Parse(Written[0], System.Globalization.CultureInfo.InvariantCulture)) : string.CompareOrdinal(value, Written[0]);
}
