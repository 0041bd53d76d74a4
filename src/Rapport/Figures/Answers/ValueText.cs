using System.Globalization;
using Rapport.Figures.Sentences;
using Rapport.Fund;
using Rapport.Record;

namespace Rapport.Figures.Answers;

/// <summary>Writes values as decimal strings; null means not known.</summary>
static class ValueText
{
    /// <summary>Of means that are no money, and of ratios, so many places are told.</summary>
    const int Places = 6;

    /// <summary>The value of a cell; of a ratio from what both of its measures come to there.</summary>
    public static string? Of(Sentence sentence, IReadOnlyList<Tally> cell) =>
        sentence.Over is null ? Of(sentence.Measure, cell[0]) : Number(sentence, cell) is { } ratio ? Plain(ratio) : null;

    /// <summary>What a cell is ordered by: its value as it is written, so that cells which read alike stand in the order of their keys; null where it is not known.</summary>
    public static decimal? Rank(Sentence sentence, IReadOnlyList<Tally> cell) => Of(sentence, cell) is { } value ? decimal.Parse(value, CultureInfo.InvariantCulture) : null;

    static decimal? Number(Sentence sentence, IReadOnlyList<Tally> cell) => sentence.Over is not { } over ? Number(sentence.Measure, cell[0])
        : Number(sentence.Measure, cell[0]) is { } value && Number(over.Measure, cell[1]) is { } one and not 0 && !AreOfTwoCurrencies(sentence, cell) ? value / one : null;

    static bool AreOfTwoCurrencies(Sentence sentence, IReadOnlyList<Tally> cell) =>
        sentence is { Measure.IsMoney: true, Over.Measure.IsMoney: true } && !cell[0].Sums.Keys.SequenceEqual(cell[1].Sums.Keys) && cell.All(tally => tally.Sums.Count > 0);

    /// <summary>An amount with the minor digits of its currency, or a plain number.</summary>
    public static string Amount(decimal amount, string currency) =>
        Currency.Find(currency) is { } known ? Money.Text(amount, known) : CanonicalJson.DecimalText(amount);

    static string? Of(Measure measure, Tally tally) => Number(measure, tally) is not { } number ? null : measure switch
    {
        Count or Distinct => number.ToString(CultureInfo.InvariantCulture),
        Average when Currency.Find(tally.Sums.First().Key) is { } currency => Money.Text(decimal.Round(number, currency.Digits, MidpointRounding.ToEven), currency),
        Average => Plain(number),
        _ when tally.Sums.Count == 0 => "0",
        _ => Amount(number, measure.IsMoney ? tally.Sums.First().Key : ""),
    };

    static decimal? Number(Measure measure, Tally tally) => measure switch
    {
        Count => tally.Rows,
        Distinct => tally.Stated,
        Sum or SharedCount when tally.Rows == 0 => 0,
        _ when tally.Sums.Count != 1 => null,
        Average => tally.Sums.First().Value / tally.Stated,
        _ => tally.Sums.First().Value,
    };

    static string Plain(decimal number) => CanonicalJson.DecimalText(decimal.Round(number, Places, MidpointRounding.ToEven));
}
