namespace Rapport.Benchmarks.Harness;

/// <summary>Both sides must have given the same answer before a time means anything.</summary>
static class Agreement
{
    public static void On<T>(string what, T ours, T peers)
    {
        if (!EqualityComparer<T>.Default.Equals(ours, peers))
            throw new InvalidOperationException($"{what}: Rapport says {ours}, its peer {peers}; nothing was measured");
    }

    /// <summary>The same cells with the same values, in any order.</summary>
    public static void OnCells(string what, IReadOnlyDictionary<string, string> ours, IReadOnlyDictionary<string, string> peers)
    {
        On($"{what}, cells", ours.Count, peers.Count);
        foreach (var (key, value) in ours) On($"{what}, {key}", value, peers.GetValueOrDefault(key));
    }
}
