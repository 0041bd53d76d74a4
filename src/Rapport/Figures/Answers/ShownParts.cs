using Rapport.Figures.Sentences;

namespace Rapport.Figures.Answers;

/// <summary>The rows of an answer in their order: the top and the others where a top is asked for, else every cell.</summary>
sealed class ShownParts
{
    readonly Sentence sentence;
    readonly IReadOnlyList<KeyNames> names;
    readonly List<CellKeys> shown;
    readonly Tally? others;

    public ShownParts(Sentence sentence, FigureParts parts, IReadOnlyList<KeyNames> names)
    {
        (this.sentence, this.names) = (sentence, names);
        shown = sentence.Top is { } top ? Top(parts.Cells, top) : [.. parts.Cells.Keys.Order(Comparer<CellKeys>.Create(InOrder))];
        if (sentence.By.Count == 0) shown = [new CellKeys([])];
        others = sentence.Top is null ? null : parts.Rest(shown.ToHashSet());
        var tallies = shown.Select(s => parts.Cells.GetValueOrDefault(s) ?? new Tally()).ToList();
        Rows = [.. shown.Zip(tallies, Row), .. others is null ? [] : new[] { OthersRow(others) }];
        Tallies = others is null ? tallies : [.. tallies, others];
        Overlap = Overlaps(parts.Total);
    }

    public IReadOnlyList<ReadingRow> Rows { get; }

    /// <summary>What each of them comes to.</summary>
    public IReadOnlyList<Tally> Tallies { get; }

    /// <summary>Whether some row, or counted key, stands in more than one part shown.</summary>
    public bool Overlap { get; }

    /// <summary>The keys of every part shown, as the image gives them; the others come after.</summary>
    public IReadOnlyList<CellKeys> Cells => shown;

    public bool HasOthers => others is not null;

    /// <summary>What has no value at all stays out of the ranking and is shown after it.</summary>
    List<CellKeys> Top(Dictionary<CellKeys, Tally> cells, int top)
    {
        var ranked = cells.Where(c => !c.Key.IsNone)
            .OrderByDescending(c => ValueText.Rank(sentence.Measure, c.Value) ?? decimal.MinValue)
            .ThenBy(c => c.Key, Comparer<CellKeys>.Create(ByKey)).Take(top).Select(c => c.Key);
        return [.. ranked, .. cells.Keys.Where(c => c.IsNone)];
    }

    int InOrder(CellKeys left, CellKeys right) => Compare(left, right, (i, l, r) => names[i].Compare(l, r));

    int ByKey(CellKeys left, CellKeys right) => Compare(left, right, (i, l, r) =>
        l is null || r is null ? (l is null).CompareTo(r is null) : string.CompareOrdinal(names[i].Text(l), names[i].Text(r)));

    int Compare(CellKeys left, CellKeys right, Func<int, object?, object?, int> compare)
    {
        for (var i = 0; i < names.Count; i++)
            if (compare(i, left.Keys[i], right.Keys[i]) is not 0 and var order) return order;
        return 0;
    }

    ReadingRow Row(CellKeys cell, Tally tally) => new(
        [.. cell.Keys.Select((k, i) => names[i].Text(k))],
        [.. cell.Keys.Select((k, i) => names[i].Label(k))], ValueText.Of(sentence.Measure, tally));

    ReadingRow OthersRow(Tally tally)
    {
        string[] keys = [.. sentence.By.Select(_ => KeyNames.Others)];
        return new ReadingRow(keys, keys, ValueText.Of(sentence.Measure, tally));
    }

    bool Overlaps(Tally total) => Tallies.Sum(t => t.Rows) > total.Rows
        || (sentence.Measure is Distinct && Tallies.Sum(t => t.Stated) > total.Stated);
}
