using Rapport.Figures.Sentences;

namespace Rapport.Figures.Answers;

/// <summary>The rows of an answer in their order: the top and the others where a top is asked for, else every cell. A ratio has two parts of each cell.</summary>
sealed class ShownParts
{
    readonly Sentence sentence;
    readonly IReadOnlyList<FigureParts> parts;
    readonly IReadOnlyList<KeyNames> names;
    readonly List<CellKeys> shown;

    /// <param name="sentence">What is asked.</param>
    /// <param name="parts">What was found, for each measure.</param>
    /// <param name="names">Names the keys, for each dimension.</param>
    /// <param name="beside">Cells that are shown even where no row stands in them: those of an earlier time.</param>
    public ShownParts(Sentence sentence, IReadOnlyList<FigureParts> parts, IReadOnlyList<KeyNames> names, IEnumerable<CellKeys> beside)
    {
        (this.sentence, this.parts, this.names) = (sentence, parts, names);
        var cells = parts.SelectMany(p => p.Cells.Keys).Concat(beside).Distinct().ToList();
        shown = sentence.By.Count == 0 ? [new CellKeys([])] : sentence.Top is { } top ? Top(cells, top) : [.. cells.Order(Comparer<CellKeys>.Create(InOrder))];
        HasOthers = sentence.Top is not null;
        var tallies = shown.Select(At).ToList();
        if (HasOthers) tallies.Add([.. parts.Select(p => p.Rest(shown.ToHashSet()))]);
        Tallies = tallies;
        Rows = [.. tallies.Select((t, i) => i < shown.Count ? Row(shown[i], t) : OthersRow(t))];
        Overlap = parts.Where((p, half) => p.Overlap([.. tallies.Select(t => t[half])])).Any();
    }

    public IReadOnlyList<ReadingRow> Rows { get; }

    /// <summary>What each of them comes to, for each measure.</summary>
    public IReadOnlyList<IReadOnlyList<Tally>> Tallies { get; }

    /// <summary>Whether some row, or counted key, stands in more than one part shown.</summary>
    public bool Overlap { get; }

    /// <summary>The keys of every part shown, as the image gives them; the others come after.</summary>
    public IReadOnlyList<CellKeys> Cells => shown;

    public bool HasOthers { get; }

    /// <summary>What no row at all comes to, for each measure.</summary>
    public IReadOnlyList<Tally> Nothing() => [.. parts.Select(p => p.Nothing())];

    /// <summary>What a trace calls the rows of a measure.</summary>
    public string PartOf(int half) => sentence.Over is null ? "value" : half == 0 ? "numerator" : "denominator";

    IReadOnlyList<Tally> At(CellKeys cell) => [.. parts.Select(p => p.At(cell))];

    /// <summary>What has no value at all stays out of the ranking and is shown after it.</summary>
    List<CellKeys> Top(List<CellKeys> cells, int top)
    {
        var ranked = cells.Where(c => !c.IsNone)
            .OrderByDescending(c => ValueText.Rank(sentence, At(c)) ?? decimal.MinValue)
            .ThenBy(c => c, Comparer<CellKeys>.Create(ByKey)).Take(top);
        return [.. ranked, .. cells.Where(c => c.IsNone)];
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

    ReadingRow Row(CellKeys cell, IReadOnlyList<Tally> tallies) => new(
        [.. cell.Keys.Select((k, i) => names[i].Text(k))],
        [.. cell.Keys.Select((k, i) => names[i].Label(k))], ValueText.Of(sentence, tallies));

    ReadingRow OthersRow(IReadOnlyList<Tally> tallies)
    {
        string[] keys = [.. sentence.By.Select(_ => KeyNames.Others)];
        return new ReadingRow(keys, keys, ValueText.Of(sentence, tallies));
    }
}
