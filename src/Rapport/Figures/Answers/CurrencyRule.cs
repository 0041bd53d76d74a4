using Rapport.Figures.Sentences;
using Rapport.Figures.Sets;
using Rapport.Fund;

namespace Rapport.Figures.Answers;

/// <summary>No arithmetic across currencies: either all rows are in one, or each currency is a part of its own.</summary>
static class CurrencyRule
{
    /// <summary>The one currency of an answer; null where it is no money, nothing was stated, or each part has its own.</summary>
    /// <exception cref="SentenceException">Amounts of several currencies would have to be added or converted.</exception>
    public static string? Of(Sentence sentence, Tally total)
    {
        if (!sentence.Measure.IsMoney) return null;
        if (sentence.In is { } asked) return Identity(sentence, asked, total);
        if (total.Sums.Count <= 1) return total.Sums.Keys.FirstOrDefault();
        if (sentence.By.Any(d => d.Type == KeyType.Currency)) return null;
        var only = Only(sentence, total.Sums.Keys.First());
        throw sentence.Refuse("measure", SentenceMessages.SeveralCurrencies(total.Sums.Keys, only, Each(sentence)));
    }

    static string Identity(Sentence sentence, Currency asked, Tally total)
    {
        var others = total.Sums.Keys.Where(c => c != asked.Code).ToList();
        if (others.Count == 0) return asked.Code;
        throw sentence.Refuse("in", SentenceMessages.NoRate(others, asked.Code, Only(sentence, asked.Code), Each(sentence)));
    }

    /// <summary>The same sentence of the rows in one currency.</summary>
    static string Only(Sentence sentence, string currency)
    {
        var dimension = sentence.Measure.Set.Set.Dimensions.First(d => d.Type == KeyType.Currency);
        var only = new Comparison(dimension, "=", [new WrittenValue(currency, false)]);
        return (sentence with { Where = sentence.Where is { } where ? new AllOf([where, only]) : only, In = Currency.Find(currency) }).Text;
    }

    /// <summary>The same sentence with each currency as a part.</summary>
    static string Each(Sentence sentence)
    {
        var dimension = sentence.Measure.Set.Set.Dimensions.First(d => d.Type == KeyType.Currency);
        return (sentence with { By = [.. sentence.By.Take(1), dimension], In = null }).Text;
    }
}
