using System.Globalization;
using Rapport.Figures.Sentences;
using Rapport.Fund;
using Rapport.Record;

namespace Rapport.Figures.Answers;

/// <summary>Writes values as decimal strings; null means not known.</summary>
static class ValueText
{
    public static string? Of(Measure measure, Tally tally) => measure switch
    {
        Count => Whole(tally.Rows),
        Distinct => Whole(tally.Stated),
        _ when tally.Rows == 0 => "0",
        _ when tally.Sums.Count == 1 => Amount(tally.Sums.First().Value, tally.Sums.First().Key),
        _ => null,
    };

    /// <summary>What the cell is ordered by; null where it is not known.</summary>
    public static decimal? Rank(Measure measure, Tally tally) => measure switch
    {
        Count => tally.Rows,
        Distinct => tally.Stated,
        _ => tally.Sums.Count == 1 ? tally.Sums.First().Value : null,
    };

    /// <summary>An amount with the minor digits of its currency, or a plain number.</summary>
    public static string Amount(decimal amount, string currency) =>
        Currency.Find(currency) is { } known ? Money.Text(amount, known) : CanonicalJson.DecimalText(amount);

    static string Whole(long number) => number.ToString(CultureInfo.InvariantCulture);
}
