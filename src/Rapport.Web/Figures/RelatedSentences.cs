using Rapport.Figures.Sentences;
using Rapport.Figures.Sets;
using Rapport.Time;

namespace Rapport.Web.Figures;

/// <summary>The sentences that stand nearest to one: the same split by something, the same over time.</summary>
static class RelatedSentences
{
    const int MonthsMax = 36, MonthsLeast = 12;

    static readonly string[] Times = ["month", "quarter", "year"];

    /// <summary>The same sentence split by each dimension that splits it and tells something.</summary>
    public static IReadOnlyList<(string Dimension, string Sentence)> Splits(Sentence sentence) =>
        [.. sentence.Measure.Set.Set.Dimensions.Where(d => d.Splits && !sentence.By.Contains(d) && !IsOneWord(sentence.Where, d) && !IsOnePoint(sentence.Time, d.Name))
            .Select(d => (d.Name, By(sentence, d).Text)).Where(s => Sentence.TryParse(s.Text, out _, out _))];

    /// <summary>The same year by year, in all years or up to the date asked; null where it has no years.</summary>
    public static string? Years(Sentence sentence) => HasCourse(sentence) ? By(sentence with { View = null, Time = sentence.Time is During ? null : sentence.Time }, Named(sentence, "year")).Text : null;

    /// <summary>The same month by month: the months of its period, or the twelve that end with it; null where it has no period.</summary>
    public static string? Months(Sentence sentence)
    {
        if (!HasCourse(sentence) || sentence.Time is not During { Period: var period }) return null;
        var (first, last) = (MonthOf(period.First), MonthOf(period.Last));
        var months = ((last.Year - first.Year) * 12) + last.Month - first.Month + 1;
        if (months > MonthsMax) return null;
        var from = months < MonthsLeast ? last.AddMonths(1 - MonthsLeast) : first;
        return By(sentence with { View = null, Time = new During(Period.Parse($"{from:yyyy-MM}..{last:yyyy-MM}")) }, Named(sentence, "month")).Text;
    }

    static bool HasCourse(Sentence sentence) => sentence.Measure.Set.Set.Dates == DateRule.Flow && !sentence.By.Any(d => Times.Contains(d.Name))
        && sentence.Measure.Set.Set.Dimensions.Any(d => d.Name == "year");

    static DateOnly MonthOf(DateOnly day) => new(day.Year, day.Month, 1);

    static Sentence By(Sentence sentence, Dimension dimension) => sentence with { By = [dimension], Top = null };

    static Dimension Named(Sentence sentence, string name) => sentence.Measure.Set.Set.Dimensions.First(d => d.Name == name);

    /// <summary>Whether all rows have one value of the dimension, because they are chosen by it.</summary>
    static bool IsOneWord(Condition? condition, Dimension dimension) => condition switch
    {
        Comparison { Sign: "=", Values.Count: 1 } one => one.Dimension.Name == dimension.Name,
        AllOf all => all.Parts.Any(p => IsOneWord(p, dimension)),
        _ => false,
    };

    /// <summary>Whether the period lies within one month, quarter or year.</summary>
    static bool IsOnePoint(TimeClause? time, string dimension) => time is During { Period: var period } && dimension switch
    {
        "year" => period.First.Year == period.Last.Year,
        "quarter" => period.First.Year == period.Last.Year && (period.First.Month - 1) / 3 == (period.Last.Month - 1) / 3,
        "month" => MonthOf(period.First) == MonthOf(period.Last),
        _ => false,
    };
}
