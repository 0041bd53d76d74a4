namespace Rapport.Publishing.Charts;

/// <summary>An axis from zero (or below it, where values are) to a round number above the largest value.</summary>
/// <param name="Low">Its lower end.</param>
/// <param name="High">Its upper end.</param>
/// <param name="Step">From line to line.</param>
public sealed record Scale(decimal Low, decimal High, decimal Step)
{
    static readonly decimal[] Factors = [1m, 2m, 2.5m, 5m, 10m];

    /// <summary>The axis of values; whole numbers get whole steps.</summary>
    public static Scale Of(IReadOnlyCollection<decimal> values)
    {
        var (low, high) = (Math.Min(values.DefaultIfEmpty(0).Min(), 0), Math.Max(values.DefaultIfEmpty(0).Max(), 0));
        if (low == high) high = 1;
        var step = Round((high - low) / 3, values.All(v => v == decimal.Truncate(v)));
        return new Scale(decimal.Floor(low / step) * step, decimal.Ceiling(high / step) * step, step);
    }

    /// <summary>The values of the lines, from below.</summary>
    public IEnumerable<decimal> Lines()
    {
        for (var value = Low; value <= High; value += Step) yield return value;
    }

    /// <summary>Where a value stands: 0 at the lower end, 1 at the upper.</summary>
    public double At(decimal value) => (double)((value - Low) / (High - Low));

    static decimal Round(decimal rough, bool isWhole)
    {
        var power = 1m;
        while (power * 10 <= rough) power *= 10;
        while (power > rough) power /= 10;
        var step = Factors.Select(factor => factor * power).First(s => s >= rough);
        return isWhole ? Math.Max(decimal.Ceiling(step), 1) : step;
    }
}
