namespace Rapport.Benchmarks.Harness;

/// <summary>Both sides must have given the same answer before a time means anything.</summary>
static class Agreement
{
    public static void On<T>(string what, T ours, T peers)
    {
        if (!EqualityComparer<T>.Default.Equals(ours, peers))
            throw new InvalidOperationException($"{what}: Rapport says {ours}, its peer {peers}; nothing was measured");
    }

    /// <summary>The same cells with the same values, in any order; a mean and a part to five places, since databases work those out in binary, and to eight digits: the share of a row is told to as many.</summary>
    public static void OnCells(string what, IReadOnlyDictionary<string, decimal> ours, IReadOnlyDictionary<string, decimal> peers)
    {
        On($"{what}, cells", ours.Count, peers.Count);
        foreach (var (key, value) in ours)
        {
            On($"{what}, {key}, is there", true, peers.TryGetValue(key, out var peer));
            if (Math.Abs(value - peer) > Math.Max(Least, value * LeastOfOne)) On($"{what}, {key}", value, peer);
        }
    }

    const decimal Least = 0.00001m;

    const decimal LeastOfOne = 0.00000001m;
}
