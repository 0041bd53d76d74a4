namespace Rapport.Twin;

/// <summary>Things of which some are drawn more often than others: each as often as its weight says.</summary>
/// <typeparam name="T">What is drawn.</typeparam>
sealed class Weighted<T>
{
    readonly T[] things;
    readonly int[] ends;

    /// <param name="things">The things, each with a whole weight: with fractions, machines might differ.</param>
    public Weighted(IEnumerable<(T Thing, int Weight)> things)
    {
        var all = things.ToArray();
        this.things = [.. all.Select(t => t.Thing)];
        ends = new int[all.Length];
        for (int i = 0, end = 0; i < all.Length; i++) ends[i] = end += all[i].Weight;
    }

    /// <summary>The things in their order.</summary>
    public IReadOnlyList<T> All => things;

    /// <summary>One of them.</summary>
    public T Draw(Chance chance)
    {
        var at = Array.BinarySearch(ends, chance.Below(ends[^1]) + 1);
        return things[at < 0 ? ~at : at];
    }

    /// <summary>Several different ones, or fewer where the same come up again and again.</summary>
    public IReadOnlyList<T> Draw(Chance chance, int count)
    {
        var drawn = new List<T>(count);
        for (var tries = 0; drawn.Count < count && tries < 4 * count; tries++)
            if (Draw(chance) is var thing && !drawn.Contains(thing)) drawn.Add(thing);
        return drawn;
    }
}
