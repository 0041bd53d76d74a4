namespace Rapport.Record;

/// <summary>Finds the known words that a mistyped one may have meant.</summary>
public static class Nearness
{
    /// <summary>Longer words are not guessed at.</summary>
    const int LengthMax = 80;

    /// <summary>The known words, nearest first; equally near ones keep their order.</summary>
    public static IEnumerable<string> Sorted(string word, IEnumerable<string> known) => known.OrderBy(k => Distance(word, k));

    /// <summary>The nearest known word, where one is near enough to be meant: at most a third of the letters differ, and one always may.</summary>
    public static string? Nearest(string word, IEnumerable<string> known)
    {
        if (word.Length is 0 or > LengthMax) return null;
        var (nearest, limit) = ((string?)null, Math.Max(1, word.Length / 3) + 1);
        foreach (var candidate in known)
        {
            if (Math.Abs(candidate.Length - word.Length) >= limit && !IsStart(word, candidate)) continue; // too far whatever its letters
            if (Distance(word, candidate, limit) is var distance && distance < limit) (nearest, limit) = (candidate, distance);
        }
        return nearest;
    }

    /// <summary>
    /// Letters added, left out, changed or swapped with their neighbour, without regard to case; the start of a word is one step from the
    /// whole.
    /// </summary>
    public static int Distance(string left, string right) => Distance(left, right, int.MaxValue);

    static int Distance(string left, string right, int limit) =>
        left.Equals(right, StringComparison.OrdinalIgnoreCase) ? 0 : IsStart(left, right) ? 1 : Steps(left, right, limit);

    static bool IsStart(string left, string right) => left.Length >= 3 && right.StartsWith(left, StringComparison.OrdinalIgnoreCase);

    /// <summary>The distance of Damerau and Levenshtein, keeping three rows of its table; where it reaches the limit, the limit.</summary>
    static int Steps(string left, string right, int limit)
    {
        int[] before = new int[right.Length + 1], last = [.. Enumerable.Range(0, right.Length + 1)], now = new int[right.Length + 1];
        for (var i = 1; i <= left.Length; i++)
        {
            now[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                now[j] = Math.Min(Math.Min(now[j - 1], last[j]) + 1, last[j - 1] + (Same(left[i - 1], right[j - 1]) ? 0 : 1));
                if (i > 1 && j > 1 && Same(left[i - 1], right[j - 2]) && Same(left[i - 2], right[j - 1])) now[j] = Math.Min(now[j], before[j - 2] + 1);
            }
            if (now.Min() > limit) return limit;
            (before, last, now) = (last, now, before);
        }
        return last[right.Length];
    }

    static bool Same(char left, char right) => left == right || char.ToLowerInvariant(left) == char.ToLowerInvariant(right);
}
