using Rapport.Figures;
using Xunit;

namespace Rapport.Tests.Figures;

/// <summary>What is shown adds up to the total shown.</summary>
public sealed class FootingTests
{
    /// <summary>Three contributions of 2021, told in thousands: each by itself they would show 1,997 under a total of 1,998.</summary>
    [Fact]
    public void Thousands_add_up_to_the_thousands_of_the_total()
    {
        decimal[] amounts = [1_176_470.59m, 487_804.88m, 333_333.33m];
        Assert.Equal([1_177_000m, 488_000m, 333_000m], Footing.Of(amounts, -3));
        Assert.Equal(1_998_000m, decimal.Round(amounts.Sum() / 1000) * 1000);
        Assert.Equal(amounts, Footing.Of(amounts, 2));
    }

    [Fact]
    public void What_is_left_goes_to_the_first_of_those_that_lose_as_much() =>
        Assert.Equal([0.34m, 0.33m, 0.33m], Footing.Of([1 / 3m, 1 / 3m, 1 / 3m], 2));

    [Fact]
    public void At_any_place_the_parts_add_up_to_their_sum_rounded()
    {
        var random = new Random(7);
        for (var i = 0; i < 2_000; i++)
        {
            var parts = Enumerable.Range(0, random.Next(0, 12)).Select(_ => (decimal)(random.NextDouble() * 2_000_000 - 500_000)).ToArray();
            var places = random.Next(-4, 5);
            var (shown, unit) = (Footing.Of(parts, places), (decimal)Math.Pow(10, -places));
            Assert.Equal(decimal.Round(parts.Sum() / unit, MidpointRounding.ToEven) * unit, shown.Sum());
            Assert.All(parts.Zip(shown), pair => Assert.True(Math.Abs(pair.First - pair.Second) < 2 * unit));
        }
    }
}
