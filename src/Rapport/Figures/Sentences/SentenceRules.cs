using Rapport.Figures.Sets;
using Rapport.Fund;
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
        if (sentence is { RatesOf: not null, In: { } into, Measure: Max or Last })
            throw sentence.Refuse("in", SentenceMessages.NotConverted(sentence.Measure, (sentence with { RatesOf = null }).OnlyIn(into.Code).Text));
        if (sentence.View is { } view) CheckView(sentence, view);
        return sentence;
    }

    /// <summary>A ratio: the clauses hold for both of its measures, and a currency for those that are money.</summary>
    public static Sentence Ratio(Sentence sentence, Sentence over)
    {
        if (sentence.In is { } currency && !sentence.Measure.IsMoney && !over.Measure.IsMoney) throw sentence.Refuse("in", SentenceMessages.NotMoney(sentence.Measure, currency.Code));
        foreach (var (first, second) in sentence.By.Zip(over.By))
            if (first.Type != second.Type || first.Kind != second.Kind)
                throw sentence.Refuse("by", SentenceMessages.Different(first, second, sentence.Measure.Set.Set, over.Measure.Set.Set));
        if (sentence.View == SentenceView.Share) throw sentence.Refuse("view", SentenceMessages.RatioAsShare((sentence.Measure is Average or Max or Last ? sentence with { View = null } : sentence).Text));
        return Checked(InOwn(sentence)) with { In = sentence.In, RatesOf = sentence.RatesOf, Over = Checked(InOwn(over)) };
    }

    static void CheckView(Sentence sentence, SentenceView view)
    {
        if (view.Compares()) CheckCompared(sentence, view);
        else if (view == SentenceView.Running) CheckRunning(sentence);
        else CheckShare(sentence);
    }

    /// <summary>What is compared has a time, and keys that have their like in the earlier one.</summary>
    static void CheckCompared(Sentence sentence, SentenceView view)
    {
        if (sentence.Earlier is not { } earlier)
        {
            var right = view == SentenceView.PreviousPeriod && sentence.Time is At or UpTo ? sentence with { View = SentenceView.YearBefore } : null;
            throw sentence.Refuse("view", SentenceMessages.NotCompared(sentence, view, right?.Text));
        }
        if (sentence.By.FirstOrDefault(d => earlier.Keys(d) is null) is { } calendar)
            throw sentence.Refuse("by", SentenceMessages.NotInStep(calendar, sentence.Time!, earlier.Time, (sentence with { View = SentenceView.YearBefore }).Text)); // what is compared has a time
    }

    /// <summary>What comes together from month to month can be put together from months.</summary>
    static void CheckRunning(Sentence sentence)
    {
        if (sentence.By.FirstOrDefault(d => d.Type == KeyType.Calendar) is not { } calendar)
            throw sentence.Refuse("view", SentenceMessages.RunningNeedsTime(WithMonth(sentence)?.Text));
        if (sentence.Top is not null) throw sentence.Refuse("top", SentenceMessages.RunningTop((sentence with { Top = null }).Text));
        if (!sentence.Measure.Adds) throw sentence.Refuse("view", SentenceMessages.RunningDoesNotAdd(sentence.Measure, calendar, (sentence with { View = null }).Text));
        if (sentence.HasSeveral(calendar) && !sentence.Measure.SharesOut && sentence.Measure is not Max)
            throw sentence.Refuse("view", SentenceMessages.RunningOverlaps(sentence.Measure, calendar, (sentence with { Time = new During(((Overlapping)sentence.Time!).Period) }).Text)); // only what lasts stands in several
    }

    static Sentence? WithMonth(Sentence sentence) => sentence.Measure.Set.Set.Dimensions.FirstOrDefault(d => d.Name == "month") is not { } month ? null
        : sentence with { By = [.. sentence.By.Take(1), month], Top = null };

    /// <summary>What is shared is a whole that has parts.</summary>
    static void CheckShare(Sentence sentence)
    {
        if (sentence.Measure is Average or Max or Last) throw sentence.Refuse("view", SentenceMessages.NoParts(sentence.Measure, (sentence with { View = null }).Text));
        if (sentence.By.Count == 0) throw sentence.Refuse("view", SentenceMessages.ShareNeedsBy);
    }

    static Sentence InOwn(Sentence sentence) => sentence.Measure.IsMoney ? sentence : sentence with { In = null, RatesOf = null };

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
