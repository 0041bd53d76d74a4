namespace Rapport.Exchange.Loading;

/// <summary>Finds the known word that somebody may have meant.</summary>
static class Nearest
{
    /// <summary>The nearest of the known words, or null where none is near: at most a third of the letters may differ.</summary>
    public static string? Of(string word, IEnumerable<string> known)
    {
        if (word.Length is 0 or > 80) return null;
        string? nearest = null;
        var limit = Math.Max(1, word.Length / 3) + 1;
        foreach (var candidate in known)
        {
            if (Math.Abs(candidate.Length - word.Length) >= limit) continue;
            var distance = Distance(word, candidate, limit);
            if (distance >= limit) continue;
            (nearest, limit) = (candidate, distance);
        }
        return nearest;
    }

    /// <summary>Letters to insert, drop, replace or swap with their neighbour, without regard to case; where that reaches the limit, the limit.</summary>
    static int Distance(string left, string right, int limit)
    {
        Span<int> before = stackalloc int[right.Length + 1], last = stackalloc int[right.Length + 1], now = stackalloc int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++) last[j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            now[0] = i;
            var least = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var same = Same(left[i - 1], right[j - 1]);
                now[j] = Math.Min(Math.Min(now[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && Same(left[i - 1], right[j - 2]) && Same(left[i - 2], right[j - 1])) now[j] = Math.Min(now[j], before[j - 2] + 1);
                least = Math.Min(least, now[j]);
            }
            if (least > limit) return limit;
            var free = before;
            before = last;
            last = now;
            now = free;
        }
        return last[right.Length];
    }

    static bool Same(char left, char right)
    {
        if (left == right) return true;
        if (char.IsAscii(left) || char.IsAscii(right)) return (left | 0x20) == (right | 0x20) && char.IsAsciiLetter(left);
        return char.ToLowerInvariant(left) == char.ToLowerInvariant(right);
    }
}
