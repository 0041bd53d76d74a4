namespace Rapport.Figures.Answers;

/// <summary>Collects the values of one question; the same value is sent once.</summary>
sealed class SqlValues
{
    readonly List<object?> values = [];

    public IReadOnlyList<object?> All => values;

    /// <summary>The placeholder that stands for a value.</summary>
    public string Add(object value)
    {
        var at = values.IndexOf(value);
        if (at < 0) values.Add(value);
        return $"${(at < 0 ? values.Count : at + 1)}";
    }

    public string List(IEnumerable<object> items) => string.Join(", ", items.Select(Add));
}
