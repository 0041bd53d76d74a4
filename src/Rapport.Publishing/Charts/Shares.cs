using Rapport.Figures;

namespace Rapport.Publishing.Charts;

/// <summary>Whole percents that add up to a hundred.</summary>
public static class Shares
{
    /// <summary>The percents of values that are not negative; all zero where there is nothing to share.</summary>
    public static IReadOnlyList<int> Percent(IReadOnlyList<decimal> values)
    {
        var sum = values.Sum();
        if (sum <= 0) return new int[values.Count];
        return [.. Footing.Of([.. values.Select(v => v / sum * 100)], 0).Select(percent => (int)percent)];
    }
}
