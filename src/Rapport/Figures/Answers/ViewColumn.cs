using Rapport.Figures.Sentences;
using Rapport.Figures.Sets;
using Rapport.Record;

namespace Rapport.Figures.Answers;

/// <summary>What a view sets beside each row of an answer, in their order.</summary>
/// <param name="sentence">What is asked, with a view.</param>
/// <param name="shown">The rows.</param>
/// <param name="earlier">What is compared; null where nothing is.</param>
sealed class ViewColumn(Sentence sentence, ShownParts shown, EarlierParts? earlier)
{
    /// <summary>A share is told to so many places: 0.272727.</summary>
    const int SharePlaces = 6;

    /// <summary>One text for each row; null where there is none.</summary>
    public IReadOnlyList<string?> Read(IReadOnlyList<Tally> total) => earlier is not null ? [.. earlier.Of(shown).Select(c => ValueText.Of(sentence, c))] : sentence.View == SentenceView.Running ? Running() : Shares(total);

    /// <summary>From one month to the next, for each combination of the other keys by itself; what has no month has no place in the course.</summary>
    List<string?> Running()
    {
        var courses = new Dictionary<CellKeys, IReadOnlyList<Tally>>();
        return [.. shown.Cells.Zip(shown.Tallies, (cell, tallies) => HasNoTime(cell) ? null : ValueText.Of(sentence, Longer(courses, cell, tallies)))];
    }

    IReadOnlyList<Tally> Longer(Dictionary<CellKeys, IReadOnlyList<Tally>> courses, CellKeys cell, IReadOnlyList<Tally> tallies)
    {
        var course = new CellKeys([.. cell.Keys.Where((_, i) => !IsTime(i))]);
        if (!courses.TryGetValue(course, out var sums)) courses[course] = sums = shown.Nothing();
        for (var half = 0; half < sums.Count; half++) sums[half].Add(tallies[half]);
        return sums;
    }

    bool HasNoTime(CellKeys cell) => cell.Keys.Where((key, i) => key is null && IsTime(i)).Any();

    bool IsTime(int dimension) => sentence.By[dimension].Type == KeyType.Calendar;

    /// <summary>Where no row stands in two parts the shares add up to one.</summary>
    List<string?> Shares(IReadOnlyList<Tally> total)
    {
        var parts = shown.Tallies.Select(t => ValueText.Rank(sentence, t)).ToArray();
        if (ValueText.Rank(sentence, total) is not { } whole || whole == 0) return [.. parts.Select(_ => (string?)null)];
        var exact = parts.Select(p => (p ?? 0) / whole).ToArray();
        var shares = exact.Sum() is > 0.9999999999m and < 1.0000000001m ? Footing.Of(exact, SharePlaces) : [.. exact.Select(e => decimal.Round(e, SharePlaces, MidpointRounding.ToEven))];
        return [.. parts.Zip(shares, (part, share) => part is null ? null : CanonicalJson.DecimalText(share))];
    }
}
