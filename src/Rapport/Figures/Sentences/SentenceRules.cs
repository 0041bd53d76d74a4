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
        if (sentence.In is { } currency && sentence.Measure is not Sum { Field.IsMoney: true })
            throw sentence.Refuse("in", SentenceMessages.NotMoney(sentence.Measure, currency.Code));
        return sentence;
    }

    static void CheckTime(Sentence sentence, FigureSet set)
    {
        if (sentence.Time is not { } time) return;
        switch (set.Dates)
        {
            case DateRule.Flow when time is At at:
                throw sentence.Refuse("time", SentenceMessages.FlowAt(set, (sentence with { Time = new UpTo(at.Date) }).Text));
            case DateRule.Stock when time is not At:
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
        if (sentence.Measure is not Sum { Field: var field }) return;
        if (sentence.By.FirstOrDefault(d => field.DoesNotSplitBy.Contains(d.Name)) is { } refused)
            throw sentence.Refuse("by", SentenceMessages.NotSplit(refused.Name, field));
    }
}
