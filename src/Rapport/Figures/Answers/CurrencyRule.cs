using Rapport.Figures.Sentences;
using Rapport.Figures.Sets;
using Rapport.Fund;

namespace Rapport.Figures.Answers;

/// <summary>No arithmetic across currencies: either all rows are in one, or each currency is a part of its own.</summary>
static class CurrencyRule
{
    /// <summary>The one currency of an answer; null where it is no money, nothing was stated, or each part has its own.</summary>
    /// <param name="sentence">What is asked.</param>
    /// <param name="found">The currencies of its rows, in order.</param>
    /// <exception cref="SentenceException">Amounts of several currencies would have to be added, shared or converted.</exception>
    public static string? Of(Sentence sentence, IReadOnlyList<string> found)
    {
        if (!sentence.Measure.HasCurrency) return null;
        if (sentence is { Converts: true, In: { } into }) return into.Code;
        if (sentence.In is { } asked) return Identity(sentence, asked, found);
        if (found.Count <= 1) return found.Count == 0 || !sentence.Measure.IsMoney ? null : found[0];
        if (!IsByCurrency(sentence) || sentence.View == SentenceView.Share) throw sentence.Refuse("measure", SentenceMessages.SeveralCurrencies(sentence.Measure, found, Only(sentence, found[0]), Each(sentence)));
        if (sentence.Top is not null) throw sentence.Refuse("top", SentenceMessages.TopOfCurrencies(found, Only(sentence, found[0]), Each(sentence)));
        return null;
    }

    /// <summary>An amount is not divided by one of another currency.</summary>
    /// <param name="sentence">A ratio.</param>
    /// <param name="above">The currency of what is divided; null where it is no money.</param>
    /// <param name="below">The currency of what it is divided by; null where it is none.</param>
    /// <exception cref="SentenceException">They are two.</exception>
    public static void CheckRatio(Sentence sentence, string? above, string? below)
    {
        if (above is null || below is null || above == below || (IsByCurrency(sentence) && sentence.Top is null)) return;
        throw sentence.Refuse("measure", SentenceMessages.RatioOfCurrencies(above, below, Only(sentence, above), Each(sentence)));
    }

    static bool IsByCurrency(Sentence sentence) => sentence.By.Any(d => d.Type == KeyType.Currency);

    static string Identity(Sentence sentence, Currency asked, IReadOnlyList<string> found)
    {
        var others = found.Where(c => c != asked.Code).ToList();
        if (others.Count == 0) return asked.Code;
        throw sentence.Refuse("in", SentenceMessages.NoRate(others, asked.Code, Only(sentence, asked.Code), Each(sentence)));
    }

    /// <summary>Every amount was converted.</summary>
    /// <exception cref="SentenceException">A rate is missing, or far from what it should be.</exception>
    public static void CheckRates(Sentence sentence, Conversion? conversion)
    {
        if (conversion is { Missing.Count: > 0 })
            throw sentence.Refuse("in", SentenceMessages.NoRateOn(conversion.Missing, sentence.RatesOf!.Value.ToString(), Unconverted(sentence, conversion))); // conversions have a day
        if (conversion is { TooFar.Count: > 0 })
            throw sentence.Refuse("in", SentenceMessages.RatesTooFar(conversion.TooFar, conversion.Into.Code, conversion.Used.Where(r => conversion.TooFar.Contains(r.Currency) || r.Currency == conversion.Into.Code).Select(r => r.Id!), Unconverted(sentence, conversion))); // a rate that is used has an id
    }

    /// <summary>The same sentence of the amounts that need no rate.</summary>
    static string Unconverted(Sentence sentence, Conversion conversion) => Only(sentence with { RatesOf = null }, conversion.Into.Code);

    /// <summary>The same sentence of the rows in one currency.</summary>
    static string Only(Sentence sentence, string currency) => Chosen(sentence).OnlyIn(currency).Text;

    /// <summary>A ratio whose other measure is no money cannot be asked of one currency: its money can, alone.</summary>
    static Sentence Chosen(Sentence sentence) => sentence.Over is { Measure.IsMoney: false } ? sentence with { Over = null } : sentence;

    /// <summary>The same sentence with each currency as a part, beside what is split by first, or the time along which it runs.</summary>
    static string Each(Sentence sentence)
    {
        var (dimension, view) = (sentence.Measure.Set.Set.Dimensions.First(d => d.Type == KeyType.Currency), sentence.View == SentenceView.Share ? null : sentence.View);
        var beside = sentence.By.Where(d => d != dimension).OrderByDescending(d => view == SentenceView.Running && d.Type == KeyType.Calendar).Take(1);
        return (Chosen(sentence) with { By = [.. beside, dimension], Top = null, In = null, RatesOf = null, View = view }).Text;
    }
}
