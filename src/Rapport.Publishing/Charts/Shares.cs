namespace Rapport.Publishing.Charts;

/// <summary>Whole percents that add up to a hundred: each is rounded down, and what is left goes to the largest remainders, the first first.</summary>
public static class Shares
{
    /// <summary>The percents of values that are not negative; all zero where there is nothing to share.</summary>
    public static IReadOnlyList<int> Percent(IReadOnlyList<decimal> values)
    {
        var sum = values.Sum();
        if (sum <= 0) return new int[values.Count];
        var exact = values.Select(v => v / sum * 100).ToArray();
        var whole = exact.Select(e => (int)decimal.Floor(e)).ToArray();
        var next = Enumerable.Range(0, whole.Length).OrderByDescending(i => exact[i] - whole[i]).ThenBy(i => i).Take(100 - whole.Sum());
        foreach (var i in next) whole[i]++;
        return whole;
    }
}
