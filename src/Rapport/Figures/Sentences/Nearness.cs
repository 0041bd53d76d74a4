namespace Rapport.Figures.Sentences;

/// <summary>Finds the known words that a mistyped one may have meant.</summary>
static class Nearness
{
    /// <summary>The known words, nearest first; equally near ones keep their order.</summary>
    public static IEnumerable<string> Sorted(string word, IEnumerable<string> known) => known.OrderBy(k => Distance(word, k));

    /// <summary>The nearest known word, where one is near enough to be meant.</summary>
    public static string? Nearest(string word, IEnumerable<string> known) =>
        Sorted(word, known).FirstOrDefault() is { } nearest && Distance(word, nearest) <= Math.Max(1, word.Length / 3) ? nearest : null;

    /// <summary>Letters added, left out, changed or swapped with their neighbour; the start of a word is one step from the whole.</summary>
    public static int Distance(string left, string right)
    {
        left = left.ToLowerInvariant();
        right = right.ToLowerInvariant();
        if (left == right) return 0;
        if (left.Length >= 3 && right.StartsWith(left, StringComparison.Ordinal)) return 1;
        return Steps(left, right);
    }

    static int Steps(string left, string right)
    {
        var steps = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
            for (var j = 0; j <= right.Length; j++)
                steps[i, j] = i == 0 || j == 0 ? i + j : Step(steps, left, right, i, j);
        return steps[left.Length, right.Length];
    }

    static int Step(int[,] steps, string left, string right, int i, int j)
    {
        var changed = steps[i - 1, j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
        var least = Math.Min(changed, Math.Min(steps[i - 1, j], steps[i, j - 1]) + 1);
        var swapped = i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
        return swapped ? Math.Min(least, steps[i - 2, j - 2] + 1) : least;
    }
}
