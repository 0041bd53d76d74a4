using Rapport.Figures.Sentences;

namespace Rapport.Figures.Answers;

/// <summary>The parts of the time that a view sets beside the one asked, under the keys of the time asked: February of last year under February of this.</summary>
/// <param name="by">The dimensions.</param>
/// <param name="earlier">The time.</param>
/// <param name="parts">What was found in it, for each measure.</param>
sealed class EarlierParts(IReadOnlyList<Sets.Dimension> by, EarlierTime earlier, IReadOnlyList<FigureParts> parts)
{
    readonly long[] steps = [.. by.Select(d => earlier.Keys(d)!.Value)]; // the sentence was refused where one has none

    /// <summary>The cells.</summary>
    public IEnumerable<CellKeys> Cells => parts.SelectMany(p => p.Cells.Keys).Select(c => Moved(c, 1));

    /// <summary>What all comes to.</summary>
    public IReadOnlyList<Tally> Total => [.. parts.Select(p => p.Total)];

    /// <summary>What the rows of an answer came to then, in their order, for each measure.</summary>
    public IReadOnlyList<IReadOnlyList<Tally>> Of(ShownParts shown)
    {
        var then = shown.Cells.Select(c => Moved(c, -1)).ToList();
        var tallies = then.Select(c => (IReadOnlyList<Tally>)[.. parts.Select(p => p.At(c))]);
        return shown.HasOthers ? [.. tallies, [.. parts.Select(p => p.Rest(then.ToHashSet()))]] : [.. tallies];
    }

    /// <summary>Whether some row stood in more than one of them.</summary>
    public bool Overlap(ShownParts shown)
    {
        var tallies = Of(shown);
        return parts.Where((p, half) => p.Overlap([.. tallies.Select(t => t[half])])).Any();
    }

    CellKeys Moved(CellKeys cell, int direction) => new([.. cell.Keys.Select((key, i) => key is long number ? number + direction * steps[i] : key)]);
}
