namespace Rapport.Storage.Tests.Evaluator;

/// <summary>A part of an answer.</summary>
/// <param name="Keys">Its keys, joined.</param>
/// <param name="Value">What it comes to; null where it is not known.</param>
/// <param name="Behind">The rows behind it, for each measure.</param>
sealed record PlainPart(string Keys, decimal? Value, IReadOnlyList<IReadOnlyList<PlainShare>> Behind);

/// <summary>A row behind a part, with what it gives.</summary>
sealed record PlainShare(string Id, string? Gives, bool Decides);

/// <summary>The answer of a sentence, worked out row by row as contracts 3, 4, 6 and 7 say: nothing here is fast, and nothing is shared with what it is held against.</summary>
sealed class PlainAnswer
{
    readonly PlainSentence sentence;
    readonly IReadOnlyList<PlainHalf> halves;

    public PlainAnswer(PlainSentence sentence, PlainSight sight, DateOnly day)
    {
        (this.sentence, halves) = (sentence, [.. sentence.Measures.Select(m => new PlainHalf(m, sentence, sight, day))]);
        IsRefused = halves.Any(h => h.IsRefused);
        if (IsRefused) return;
        Total = Value([.. halves.Select(h => h.Rows)]);
        Parts = sentence.By.Length == 0 ? [Part("", [.. halves.Select(h => h.Rows)])] : Split();
        NotPlaced = halves.Sum(h => h.NotPlaced);
        NotStated = halves.Sum(h => h.NotStated);
        Overlap = sentence.By.Length > 0 && halves.Select((h, i) => h.Overlaps([.. Parts.Select(p => shown[p.Keys][i])])).Any(o => o);
    }

    readonly Dictionary<string, IReadOnlyList<IReadOnlyList<PlainRow>>> shown = [];

    /// <summary>Whether amounts of several currencies would have to be added.</summary>
    public bool IsRefused { get; }

    public decimal? Total { get; }

    public IReadOnlyList<PlainPart> Parts { get; } = [];

    public int NotPlaced { get; }

    public int NotStated { get; }

    public bool Overlap { get; }

    List<PlainPart> Split()
    {
        var cells = halves.SelectMany(h => h.Rows).SelectMany(r => r.Cells).Distinct().ToList();
        var parts = cells.Select(c => Part(c, [.. halves.Select(h => h.In(c))])).ToList();
        if (sentence.Top is not { } top) return parts;
        var ranked = parts.Where(p => !IsNone(p.Keys)).OrderByDescending(p => p.Value ?? decimal.MinValue).ThenBy(p => p.Keys.Replace(PlainHalf.None, "\uffff", StringComparison.Ordinal), StringComparer.Ordinal).Take(top).ToList();
        ranked.AddRange(parts.Where(p => IsNone(p.Keys)));
        var kept = ranked.Select(p => p.Keys).ToHashSet();
        return [.. ranked, Part(string.Join(PlainHalf.Between, sentence.By.Select(_ => "(others)")), [.. halves.Select(h => h.Beyond(kept))])];
    }

    static bool IsNone(string keys) => keys.Split(PlainHalf.Between).All(k => k == PlainHalf.None);

    PlainPart Part(string keys, IReadOnlyList<IReadOnlyList<PlainRow>> rows)
    {
        shown[keys] = rows;
        return new(keys, Value(rows), [.. rows.Select((r, i) => halves[i].Behind(r))]);
    }

    decimal? Value(IReadOnlyList<IReadOnlyList<PlainRow>> rows)
    {
        if (rows.Count == 1) return halves[0].Rounded(rows[0]);
        return halves[0].Exact(rows[0]) is { } above && halves[1].Exact(rows[1]) is { } below and not 0 ? decimal.Round(above / below, 6, MidpointRounding.ToEven) : null;
    }
}
