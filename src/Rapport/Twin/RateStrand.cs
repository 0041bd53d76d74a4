using System.Globalization;
using Rapport.Fund;
using Rapport.Record;

namespace Rapport.Twin;

/// <summary>Exchange rates, one for each currency and month: invented, near what such rates were, and moving a little from month to month.</summary>
sealed class RateStrand(long seed) : Strand
{
    /// <summary>The currencies that donors give in, with the units for a thousand dollars around which a rate moves.</summary>
    public static IReadOnlyList<(string Code, int PerThousandUsd)> Currencies { get; } =
        [("CAD", 1330), ("CHF", 905), ("EUR", 920), ("GBP", 788), ("JPY", 132_000), ("KWD", 307), ("SEK", 10_050)];

    public override IEnumerable<Step> Begin(int month) => [new Step(TwinCalendar.RecordingDay(Later(TwinCalendar.DayOf(month))), month, 0)];

    public override Revision Revise(Step step) => new([.. Currencies.Select(currency => RateOf(currency, step.Number))]);

    /// <summary>What a number of dollars is about, in hundredths of a currency's major unit: good enough for amounts that are invented anyway.</summary>
    public static long Hundredths(string currency, long usd) =>
        currency == "USD" ? usd * 100 : usd * Currencies.First(c => c.Code == currency).PerThousandUsd / 10;

    static DateOnly Later(DateOnly first) => first < TwinCalendar.Opening ? TwinCalendar.Opening : first;

    Change RateOf((string Code, int PerThousandUsd) currency, int month)
    {
        var first = TwinCalendar.DayOf(month);
        return New(string.Create(CultureInfo.InvariantCulture, $"{currency.Code.ToLowerInvariant()}-{first:yyyy-MM}"), new Draft(Rate.Shape)
            .Set("currency", currency.Code).Set("from", first).Set("units_per_usd", Units(currency, month))
            .Set("source", "Halcyon treasury, monthly rates").For(Visibility.Public).Content);
    }

    /// <summary>A walk around the middle: each month a little up or down, never further off than a tenth.</summary>
    decimal Units((string Code, int PerThousandUsd) currency, int month)
    {
        var offset = 0;
        for (var at = 0; at <= month; at++)
            offset = Math.Clamp(offset + Chance.Of(seed, currency.Code, at).Between(-14, 14), -100, 100);
        var millionths = (long)currency.PerThousandUsd * (1000 + offset);
        return millionths / 1_000_000m;
    }
}
