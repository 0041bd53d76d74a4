namespace Rapport.Figures;

/// <summary>
/// Rounds the parts of a total so that what is shown adds up to the total shown: each part is rounded down, and what is left goes to the largest
/// remainders, the first first (largest-remainder rounding). Rounded one by one, three parts may show 1,997 under a total of 1,998.
/// </summary>
public static class Footing
{
    /// <summary>The parts at so many places; they add up to their sum rounded half-even at the same, or to what is shown for it.</summary>
    /// <param name="parts">The parts, exact.</param>
    /// <param name="places">Places behind the point, 0 to 16; -3 for thousands, down to -12.</param>
    /// <param name="shown">What is shown for the whole, at these places: itself a part that was rounded; null where it is the sum of the parts.</param>
    public static IReadOnlyList<decimal> Of(IReadOnlyList<decimal> parts, int places, decimal? shown = null)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(places, 16);
        ArgumentOutOfRangeException.ThrowIfLessThan(places, -12);
        var unit = Unit(places);
        var exact = parts.Select(p => p / unit).ToArray();
        var down = exact.Select(decimal.Floor).ToArray();
        var left = (int)((shown / unit ?? decimal.Round(parts.Sum() / unit, MidpointRounding.ToEven)) - down.Sum());
        foreach (var i in Enumerable.Range(0, exact.Length).OrderByDescending(i => exact[i] - down[i]).ThenBy(i => i).Take(left)) down[i]++;
        return [.. down.Select(d => d * unit)];
    }

    /// <summary>The last place that is shown: 0.01 for two places, 1000 for -3.</summary>
    static decimal Unit(int places)
    {
        var unit = 1m;
        for (var i = 0; i < Math.Abs(places); i++) unit = places > 0 ? unit / 10 : unit * 10;
        return unit;
    }
}
