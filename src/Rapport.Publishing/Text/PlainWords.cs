using Rapport.Delivery;
using Rapport.Figures;
using Rapport.Figures.Sentences;
using Rapport.Figures.Sets;
using Rapport.Time;

namespace Rapport.Publishing.Text;

/// <summary>
/// Says in plain words what a figure counted, from its sentence. How the parts are put together stands in the words of the language
/// (<c>plain.txt</c>): some speak in one sentence, others, whose words would have to be inflected, in a list.
/// </summary>
/// <param name="words">The words.</param>
/// <param name="labels">What dimensions and values are called.</param>
/// <param name="numbers">Prints numbers.</param>
/// <param name="dates">Prints dates.</param>
public sealed class PlainWords(Furniture words, Labels labels, NumberText numbers, DateText dates)
{
    static readonly string[] Lowered = ["kind", "status", "modality", "role", "gender", "organisation type"];

    /// <summary>What was counted, added up or told apart; then how it is shown.</summary>
    public string Of(Reading reading) => Of(Sentence.Parse(reading.Sentence)); // it was parsed and answered before

    /// <summary>What a sentence asks for.</summary>
    public string Of(Sentence sentence)
    {
        var measured = Capital(MeasureOf(sentence));
        var said = new List<string> { sentence.Over is { } over ? words.With("plain.ratio", measured, Capital(MeasureOf(over))) : measured };
        if (sentence.By.Count > 0) said.Add(words.With(sentence.By.Count == 1 ? "plain.by" : "plain.by-two", [.. sentence.By.Select(d => labels.Dimension(d.Name))]));
        if (new[] { sentence, sentence.Over }.Any(half => half is { Measure: Sum { SharesOut: true } } && half.By.Any(half.HasSeveral))) said.Add(words["plain.split"]);
        if (sentence.Top is { } top) said.Add(numbers.Counted("plain.top", top));
        if (sentence.RatesOf is { } day) said.Add(words.With("plain.rates", sentence.In!.Code, dates.Of(PartialDate.OfDay(day.Last)))); // rates convert into a currency
        if (sentence.View is { } view) said.Add(view.Compares() ? words.With("plain.compared", Time(sentence.ComparedTime)!) : words[$"plain.{view.Field()}"]); // what is compared has a time
        if (sentence.AsRecorded is { } state) said.Add(words.With("plain.as-recorded", state.Date is { } date ? dates.Of(date) : dates.Of(state.Instant!.Value))); // one is given
        return words.Join("plain.then", said);
    }

    /// <summary>A time by its name: a period, or the day up to or at which is asked; null where it has none.</summary>
    public string? Time(TimeClause? time) => time switch
    {
        During { Period: var period } => dates.Of(period),
        Overlapping { Period: var period } => dates.Of(period),
        UpTo { Date: var date } => dates.Of(PartialDate.OfDay(date.Last)),
        At { Date: var date } => dates.Of(PartialDate.OfDay(date.Last)),
        _ => null,
    };

    string MeasureOf(Sentence sentence) => sentence.Measure switch
    {
        Distinct distinct => words.With("plain.distinct", labels.Plural(distinct.Dimension.Name), Subject(sentence)),
        Sum sum when sum.Field != sum.Set.Set.Amount => words.With($"plain.sum-field.{sum.Field.Name}", Subject(sentence)),
        Sum sum => words.With(sum.Field.IsMoney ? "plain.sum" : "plain.sum-rows", Subject(sentence)),
        Average average => words.With("plain.average", FieldOf(average), Subject(sentence)),
        Max max => words.With("plain.max", FieldOf(max), Subject(sentence)),
        Last last => words.With("plain.last", FieldOf(last), Subject(sentence)),
        SharedCount => words.With("plain.shared", Subject(sentence)),
        _ => words.With("plain.count", Subject(sentence)),
    };

    string FieldOf(FieldMeasure measure) => words[$"plain.field.{measure.Field.Name}"];

    /// <summary>The set with its time and its conditions: "activities held whose last day lies in February 2021 and whose kind is training".</summary>
    string Subject(Sentence sentence)
    {
        var said = words[$"plain.set.{NameOf(sentence.Measure.Set)}"];
        var hasLastDay = sentence.Measure.Set.Set.Kind == Activity.Shape && sentence.Time is During or UpTo;
        if (When(sentence.Time, hasLastDay ? ".activities" : "") is { } when) said = words.With("plain.when", said, when);
        string[] conditions = [.. StatusesOf(sentence.Measure.Set), .. sentence.Where is { } where ? [Said(where)] : Array.Empty<string>()];
        return conditions.Length == 0 ? said : words.With(hasLastDay ? "plain.where-more" : "plain.where", said, words.Join("plain.all", conditions));
    }

    /// <summary>Several statuses are told as a condition, so that no language needs a name for every set of them.</summary>
    static string NameOf(ChosenSet chosen) =>
        chosen.Statuses.Count > 1 ? $"{FigureSet.All} {chosen.Set.Name}" : chosen.Text;

    IEnumerable<string> StatusesOf(ChosenSet chosen) =>
        chosen.Statuses.Count > 1 ? [words.With("plain.is", labels.Dimension("status"), Either([.. chosen.Statuses.Select(s => InSentence("status", labels.Of("status", s)))]))] : [];

    /// <summary>A month or year at which or up to which is asked means its last day.</summary>
    string? When(TimeClause? time, string suffix) => time switch
    {
        During during => words.With($"plain.during{suffix}", dates.Of(during.Period)),
        Overlapping overlapping => words.With("plain.overlapping", dates.Of(overlapping.Period)),
        UpTo upTo => words.With($"plain.up-to{suffix}", dates.Of(PartialDate.OfDay(upTo.Date.Last))),
        At at => words.With("plain.at", dates.Of(PartialDate.OfDay(at.Date.Last))),
        SinceInception => words["plain.since"],
        _ => null,
    };

    string Said(Condition condition) => condition switch
    {
        AllOf all => words.Join("plain.all", all.Parts.Select(Part)),
        AnyOf any => words.Join("plain.any", any.Parts.Select(Part)),
        Not { Part: Comparison { Sign: "=" or "in" } one } => Compared(one, "is-not"),
        Not { Part: Has has } => words.With("plain.has-not", labels.Dimension(has.Dimension.Name)),
        Not not => words.With("plain.not", Said(not.Part)),
        Has has => words.With("plain.has", labels.Dimension(has.Dimension.Name)),
        Comparison one => Compared(one, KeyOf(one)),
        _ => condition.Text,
    };

    string Part(Condition condition) => condition is AllOf or AnyOf ? words.With("plain.group", Said(condition)) : Said(condition);

    static string KeyOf(Comparison one) => (one.Sign, one.Dimension.Type == KeyType.Calendar) switch
    {
        ("=" or "in", _) => "is",
        ("!=", _) => "is-not",
        ("<", var isTime) => isTime ? "before" : "below",
        ("<=", var isTime) => isTime ? "until" : "at-most",
        (">", var isTime) => isTime ? "after" : "above",
        (_, var isTime) => isTime ? "from" : "at-least",
    };

    string Compared(Comparison one, string key) =>
        words.With($"plain.{key}", labels.Dimension(one.Dimension.Name), Either([.. one.Values.Select(v => Value(one.Dimension, v.Word))]));

    /// <summary>"one", "one or two", "one, two or three".</summary>
    string Either(string[] values) =>
        values.Length < 2 ? string.Concat(values) : words.With("list.or", words.Join("list.comma", values[..^1]), values[^1]);

    string Value(Dimension dimension, string word) =>
        dimension.Type == KeyType.Number ? numbers.Of(word) : InSentence(dimension.Name, labels.Find(dimension.Kind, word) ?? labels.Of(dimension.Name, word));

    static string InSentence(string dimension, string label) =>
        Lowered.Contains(dimension) && label.Length > 1 && !char.IsUpper(label[1]) ? char.ToLowerInvariant(label[0]) + label[1..] : label;

    static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
