namespace Rapport.Storage.Tests.Evaluator;

/// <summary>A part of an answer.</summary>
/// <param name="Keys">Its keys, joined.</param>
/// <param name="Value">What it comes to; null where it is not known.</param>
/// <param name="Behind">The rows behind it, for each measure.</param>
sealed record PlainPart(string Keys, decimal? Value, IReadOnlyList<IReadOnlyList<PlainShare>> Behind)
{
    /// <summary>What the view sets beside it.</summary>
    public decimal? Beside { get; init; }
}

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
        if (sentence.Compares) (then, earlier) = Then(sight, day);
        IsRefused = halves.Select((h, i) => h.Currencies.Concat(earlier.Length == 0 ? [] : earlier[i].Currencies).Distinct().ToList()).Any(MustNotMeet);
        IsRefused |= halves.Concat(earlier).Any(h => h.LacksRate) || (IsOfTwoCurrencies && (!sentence.By.Contains("currency") || sentence.Top is not null));
        if (IsRefused) return;
        Total = Value([.. halves.Select(h => h.Rows)]);
        Parts = sentence.By.Length == 0 ? [Part("", [.. halves.Select(h => h.Rows)])] : Split();
        NotPlaced = halves.Sum(h => h.NotPlaced);
        NotStated = halves.Sum(h => h.NotStated);
        Parts = [.. Parts.Select(p => p with { Beside = Beside(p) })];
        Overlap = sentence.By.Length > 0 && (halves.Select((h, i) => h.Overlaps([.. Parts.Select(p => shown[p.Keys][i])])).Any(o => o)
            || earlier.Select((h, i) => h.Overlaps([.. Parts.Select(p => RowsThen(p.Keys)[i])])).Any(o => o));
    }

    /// <summary>What is compared: the same of an earlier time, and by how many months it is earlier.</summary>
    readonly PlainHalf[] earlier = [];
    readonly int then;

    (int, PlainHalf[]) Then(PlainSight sight, DateOnly day)
    {
        var when = sentence.When!; // what is compared has a time
        var months = sentence.View!.EndsWith("year before", StringComparison.Ordinal) ? 12 : when.Months;
        var before = sentence with { When = months is { } whole ? when.Earlier(whole) : when.JustBefore };
        return (months ?? 0, [.. sentence.Measures.Select(m => new PlainHalf(m, before, sight, day))]);
    }

    bool MustNotMeet(List<string> currencies) => sentence.In is { } asked ? currencies.Any(c => c != asked)
        : currencies.Count > 1 && (!sentence.By.Contains("currency") || sentence.View == "as share" || sentence.Top is not null);

    /// <summary>Whether amounts of one currency would be divided by those of another.</summary>
    bool IsOfTwoCurrencies => halves is [var above, var below] && CurrencyOf(above, 0) is { } one && CurrencyOf(below, 1) is { } other && one != other;

    string? CurrencyOf(PlainHalf half, int i) => half.Currencies.Concat(earlier.Length == 0 ? [] : earlier[i].Currencies).Distinct().ToList() is [var only] ? only : null;

    decimal? Beside(PlainPart part) => sentence.View switch
    {
        null => null,
        "running" => Running(part.Keys),
        "as share" => Total is null or 0 ? null : part.Value / Total,
        _ => Value(RowsThen(part.Keys)),
    };

    /// <summary>The rows of the earlier time that stand in a cell, each of its months so much earlier.</summary>
    IReadOnlyList<IReadOnlyList<PlainRow>> RowsThen(string keys)
    {
        if (sentence.By.Length == 0) return [.. earlier.Select(h => h.Rows)];
        if (!keys.StartsWith("(others)", StringComparison.Ordinal)) return [.. earlier.Select(h => h.In(Moved(keys, -then)))];
        var named = shown.Keys.Where(k => kept.Contains(k)).Select(k => Moved(k, -then)).ToHashSet();
        return [.. earlier.Select(h => h.Beyond(named))];
    }

    /// <summary>What has come together of all cells with the same other keys up to this month.</summary>
    decimal? Running(string keys)
    {
        var own = keys.Split(PlainHalf.Between);
        if (own.Where((key, i) => IsTime(i) && key == PlainHalf.None).Any()) return null;
        var until = Parts.Select(p => p.Keys).Where(k => k.Split(PlainHalf.Between) is var other && own.Select((key, i) => IsTime(i) || other[i] == key).All(same => same)
            && other.Where((key, i) => IsTime(i) && key == PlainHalf.None).FirstOrDefault() is null && string.CompareOrdinal(Times(other), Times(own)) <= 0).ToList();
        return Value([.. halves.Select((_, i) => (IReadOnlyList<PlainRow>)[.. until.SelectMany(k => shown[k][i])])]);
    }

    string Times(string[] keys) => string.Join(PlainHalf.Between, keys.Where((_, i) => IsTime(i)));

    bool IsTime(int dimension) => sentence.By[dimension] is "month" or "quarter" or "year";

    string Moved(string keys, int months) => string.Join(PlainHalf.Between, keys.Split(PlainHalf.Between).Select((key, i) => key == PlainHalf.None || !IsTime(i) ? key : Moved(sentence.By[i], key, months)));

    static string Moved(string name, string key, int months) => PlainHalf.Name(name, PlainHalf.FirstOf(key).AddMonths(months));

    readonly HashSet<string> kept = [];

    readonly Dictionary<string, IReadOnlyList<IReadOnlyList<PlainRow>>> shown = [];

    /// <summary>Whether amounts of several currencies would have to be added.</summary>
    public bool IsRefused { get; }

    public decimal? Total { get; }

    /// <summary>Whether something stands beside the parts that is told to the last place; shares are rounded so that they add up.</summary>
    public bool Tells => sentence.View is not (null or "as share");

    public IReadOnlyList<PlainPart> Parts { get; } = [];

    public int NotPlaced { get; }

    public int NotStated { get; }

    public bool Overlap { get; }

    List<PlainPart> Split()
    {
        var cells = halves.SelectMany(h => h.Rows).SelectMany(r => r.Cells).Concat(earlier.SelectMany(h => h.Rows).SelectMany(r => r.Cells).Select(c => Moved(c, then))).Distinct().ToList();
        var parts = cells.Select(c => Part(c, [.. halves.Select(h => h.In(c))])).ToList();
        if (sentence.Top is not { } top) return parts;
        var ranked = parts.Where(p => !IsNone(p.Keys)).OrderByDescending(p => p.Value ?? decimal.MinValue).ThenBy(p => p.Keys.Replace(PlainHalf.None, "\uffff", StringComparison.Ordinal), StringComparer.Ordinal).Take(top).ToList();
        ranked.AddRange(parts.Where(p => IsNone(p.Keys)));
        kept.UnionWith(ranked.Select(p => p.Keys));
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
        if (halves[0].CurrenciesOf(rows[0]) is [var one] && halves[1].CurrenciesOf(rows[1]) is [var other] && one != other) return null;
        return halves[0].Exact(rows[0]) is { } above && halves[1].Exact(rows[1]) is { } below and not 0 ? decimal.Round(above / below, 6, MidpointRounding.ToEven) : null;
    }
}
