using Rapport.Figures.Sets;
using Rapport.Time;

namespace Rapport.Figures.Sentences;

/// <summary>What must hold between the parts of a sentence; each refusal says why and spells out the right sentence.</summary>
static class SentenceRules
{
    public static Sentence Checked(Sentence sentence)
    {
        CheckTime(sentence, sentence.Measure.Set.Set);
        CheckSplit(sentence);
        if (sentence.Top is not null && sentence.By.Count == 0) throw sentence.Refuse("top", SentenceMessages.TopNeedsBy);
        if (sentence.In is { } currency && !sentence.Measure.IsMoney)
            throw sentence.Refuse("in", SentenceMessages.NotMoney(sentence.Measure, currency.Code));
        return sentence;
    }

    /// <summary>A ratio: the clauses hold for both of its measures, and a currency for those that are money.</summary>
    public static Sentence Ratio(Sentence sentence, Sentence over)
    {
        if (sentence.In is { } currency && !sentence.Measure.IsMoney && !over.Measure.IsMoney) throw sentence.Refuse("in", SentenceMessages.NotMoney(sentence.Measure, currency.Code));
        foreach (var (first, second) in sentence.By.Zip(over.By))
            if (first.Type != second.Type || first.Kind != second.Kind)
                throw sentence.Refuse("by", SentenceMessages.Different(first, second, sentence.Measure.Set.Set, over.Measure.Set.Set));
        return Checked(InOwn(sentence)) with { In = sentence.In, Over = Checked(InOwn(over)) };
    }

    static Sentence InOwn(Sentence sentence) => sentence.Measure.IsMoney ? sentence : sentence with { In = null };

    static void CheckTime(Sentence sentence, FigureSet set)
    {
        if (sentence.Time is not { } time) return;
        switch (set.Dates)
        {
            case DateRule.Flow when time is At at:
                throw sentence.Refuse("time", SentenceMessages.FlowAt(set, (sentence with { Time = new UpTo(at.Date) }).Text));
            case DateRule.Stock when time is not (At or Overlapping):
                throw sentence.Refuse("time", SentenceMessages.StockDuring(set, (sentence with { Time = Day(time) }).Text));
            case DateRule.Standing:
                var right = sentence with { Time = null, AsRecorded = sentence.AsRecorded ?? Recorded(time) };
                throw sentence.Refuse("time", SentenceMessages.StandingTime(set, right.Text));
        }
    }

    static At? Day(TimeClause time) => time.Last is { } day ? new At(PartialDate.OfDay(day)) : null;

    static AsRecorded? Recorded(TimeClause time) =>
        time.Last is { } day ? new AsRecorded(PartialDate.OfDay(day).ToString(), PartialDate.OfDay(day), null) : null;

    static void CheckSplit(Sentence sentence)
    {
        if (sentence.Measure is not FieldMeasure { Field: var field }) return;
        if (sentence.By.FirstOrDefault(d => field.DoesNotSplitBy.Contains(d.Name)) is { } refused)
            throw sentence.Refuse("by", SentenceMessages.NotSplit(refused.Name, field));
    }
}
