namespace Rapport.Record;

/// <summary>Finds what leads back to itself: a record that is, over others, above or in place of itself.</summary>
public static class Cycles
{
    /// <summary>Every cycle that a walk from these ids meets; each id is walked from once, so the cost grows with what there is.</summary>
    /// <param name="starts">Where to begin.</param>
    /// <param name="next">Where an id leads.</param>
    /// <returns>Each cycle in its own direction, beginning at its smallest id.</returns>
    public static IReadOnlyList<IReadOnlyList<string>> Find(IEnumerable<string> starts, Func<string, IEnumerable<string>> next)
    {
        var cycles = new List<IReadOnlyList<string>>();
        var isOnPath = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var start in starts)
            if (!isOnPath.ContainsKey(start)) Walk(start, next, isOnPath, cycles);
        return cycles;
    }

    /// <summary>In depth, without recursion: a chain may be as long as the record.</summary>
    static void Walk(
        string start, Func<string, IEnumerable<string>> next, Dictionary<string, bool> isOnPath, List<IReadOnlyList<string>> cycles)
    {
        var path = new List<(string Id, IEnumerator<string> Next)>();
        Enter(start);
        while (path.Count > 0)
        {
            var (id, ahead) = path[^1];
            if (!ahead.MoveNext())
            {
                isOnPath[id] = false;
                path.RemoveAt(path.Count - 1);
            }
            else if (!isOnPath.TryGetValue(ahead.Current, out var closes)) Enter(ahead.Current);
            else if (closes) cycles.Add(FromSmallest([.. path.SkipWhile(p => p.Id != ahead.Current).Select(p => p.Id)]));
        }

        void Enter(string id)
        {
            isOnPath[id] = true;
            path.Add((id, next(id).GetEnumerator()));
        }
    }

    static IReadOnlyList<string> FromSmallest(string[] cycle)
    {
        var at = Array.IndexOf(cycle, cycle.Min(StringComparer.Ordinal));
        return [.. cycle[at..], .. cycle[..at]];
    }
}
