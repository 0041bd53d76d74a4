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
        if (!sentence.Measure.IsMoney) return null;
        if (sentence is { In: { } into, RatesOf: not null }) return into.Code;
        if (sentence.In is { } asked) return Identity(sentence, asked, found);
        if (found.Count <= 1) return found.Count == 0 ? null : found[0];
        if (sentence.View != SentenceView.Share && sentence.By.Any(d => d.Type == KeyType.Currency)) return null;
        throw sentence.Refuse("measure", SentenceMessages.SeveralCurrencies(found, sentence.OnlyIn(found[0]).Text, Each(sentence)));
    }

    static string Identity(Sentence sentence, Currency asked, IReadOnlyList<string> found)
    {
        var others = found.Where(c => c != asked.Code).ToList();
        if (others.Count == 0) return asked.Code;
        throw sentence.Refuse("in", SentenceMessages.NoRate(others, asked.Code, sentence.OnlyIn(asked.Code).Text, Each(sentence)));
    }

    /// <summary>Every amount was converted.</summary>
    /// <exception cref="SentenceException">A rate is missing.</exception>
    public static void CheckRates(Sentence sentence, Conversion? conversion)
    {
        if (conversion is { Missing.Count: > 0 })
            throw sentence.Refuse("in", SentenceMessages.NoRateOn(conversion.Missing, sentence.RatesOf!.Value.ToString(), (sentence with { RatesOf = null }).OnlyIn(conversion.Into.Code).Text)); // conversions have a day
    }

    /// <summary>The same sentence with each currency as a part.</summary>
    static string Each(Sentence sentence)
    {
        var dimension = sentence.Measure.Set.Set.Dimensions.First(d => d.Type == KeyType.Currency);
        return (sentence with { By = [.. sentence.By.Where(d => d != dimension).Take(1), dimension], In = null, RatesOf = null, View = sentence.View == SentenceView.Share ? null : sentence.View }).Text;
    }
}
