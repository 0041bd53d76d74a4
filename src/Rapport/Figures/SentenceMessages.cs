using Rapport.Figures.Sentences;
using Rapport.Figures.Sets;
using Rapport.Time;
using Rapport.Record;

namespace Rapport.Figures;

/// <summary>Every message about a sentence: what was found, what was expected, what to write instead.</summary>
static class SentenceMessages
{
    public const string OpenQuote =
        "found a quote that is not closed, expected a second \" after the name (a quote inside a name is written twice: \"\").";

    public const string Persons =
        "people cannot be counted yet: who took part stands in no record until the store of persons exists. "
        + "Attendances (seats taken) can be added up: sum attendances of activities";

    public const string TopNeedsBy =
        "found \"top\" without a split, expected \"by\" and a dimension before it: top shows the largest parts.";

    public const string ComparedWith = "\"previous period\" or \"year before\" after compared with";

    public const string ShareNeedsBy =
        "found \"as share\" without a split, expected \"by\" and a dimension: a share is the part of the total that one of the parts has. "
        + "Write: count activities by kind as share";

    public static string RatioAsShare(string right) => $"found \"as share\" of a ratio, which is no whole that has parts. Write: {right}";

    public static string TooLongWritten(int length) => $"found a sentence that is {length} letters long when it is written out, expected at most {Sentence.LengthMax}.";

    public static string TooLong(int length) => $"found a sentence of {length} letters, expected at most {Sentence.LengthMax}.";

    public static string TooDeep => $"found conditions nested more than {Sentence.DepthMax} deep, expected fewer parentheses.";

    public static string TooManyValues => $"found more than {Sentence.ValuesMax} values in one list, expected fewer.";

    public static string StrangeSign(string sign) =>
        $"{Found(sign)}, expected words, names in double quotes, or one of ( ) , = != < <= > >=";

    /// <summary>A name without its quotes.</summary>
    public static string MeantName(string found, string expected) => $"{Found(found)}, expected {expected}. Did you mean \"{found}\"?";

    public static string Unexpected(string found, string expected, IEnumerable<string>? known = null) =>
        $"{Found(found)}, expected {expected}.{Meant(found, known)}";

    /// <summary>What was found, and everything that may stand there, the nearest first.</summary>
    public static string Unknown(string found, string expected, IReadOnlyCollection<string> known) =>
        $"{Found(found)}, expected {expected}: "
        + $"{string.Join(", ", found.Length == 0 ? known : Nearness.Sorted(found, known))}.{Meant(found, known)}";

    public static string NoCurrency(string found) =>
        Unexpected(found, "a currency such as USD", Fund.Currency.Codes.Order(StringComparer.Ordinal));

    public static string Twice(string clause) =>
        $"found {(clause is "time" or "view" ? $"a {clause}" : $"\"{clause}\"")} a second time, expected each clause at most once.";

    public static string NoStatus(FigureSet set, string status) => set.StatusWords.Count == 0
        ? $"{set.Name} have no status; write {set.Name} without {status}."
        : $"{set.Name} have no status {status}; they are {string.Join(", ", set.StatusWords)}, or all.";

    public static string NoAmounts(FigureSet set, string measure) => set.Fields.Count == 0
        ? $"{set.Name} hold nothing that adds up; they can be counted: count {set.Name}"
        : $"{set.Name} are no amounts; name the field{(measure == "sum" ? " to add up" : "")}: "
            + $"{string.Join(", ", set.Fields.Select(f => $"{measure} {f.Name} of {set.Name}"))}";

    public static string NoField(FigureSet set, string field) => $"{set.Name} have no {field} to add up.";

    public static string Comparison(Dimension dimension) =>
        $"a comparison after {dimension.Name}: {(dimension.Compares ? "= != < <= > >= in" : "= != in")}";

    public static string NoOrder(Dimension dimension) =>
        $"values of {dimension.Name} have no order; compare them with =, != or in (...).";

    public static string NotSplit(string by, MeasureField field) => $"{field.Name} cannot be split by {by}: {field.DoesNotSplitBecause}";

    public static string NoSplitBy(Dimension dimension) =>
        $"{dimension.Name} is a number: rows can be chosen by it (where {dimension.Name} >= 20), not split by it.";

    public static string SameTwice(Dimension dimension) => $"found \"{dimension.Name}\" twice, expected two different dimensions.";

    public static string NotMoney(Measure measure, string currency) =>
        $"{measure.Unit} are counted, not paid: leave out in {currency}, "
        + $"which belongs to sums of money such as sum receipts in {currency}.";

    public static string FlowAt(FigureSet set, string right) =>
        $"{set.Name} happen at their dates and have no state on one day. Write: {right}";

    public const string SecondRatio = "found a second \"/\", expected a ratio of two measures.";

    public static string Different(Dimension first, Dimension second, FigureSet of, FigureSet over) =>
        $"{first.Name} of {of.Name} and {second.Name} of {over.Name} are different things: a ratio is split by what both have.";

    public static string StockDuring(FigureSet set, string right) => $"{set.Name} are counted on a day, not over a time. Write: {right}";

    public static string StandingTime(FigureSet set, string right) =>
        $"{set.Name} stand while they are on the record and carry no time of their own. Write: {right}";

    /// <summary>What has no time has none that is earlier; a day has no previous period.</summary>
    public static string NotCompared(Sentence sentence, SentenceView view, string? right) => right is not null
        ? $"{sentence.Time!.Text} has no length, and so no previous period. Write: {right}"
        : sentence.Measure.Set.Set.Dates switch
        {
            _ when sentence.Time is During or Overlapping => $"{sentence.Time.Text} begins too early: there is no earlier time that can be written.",
            DateRule.Standing => $"{sentence.Measure.Set.Set.Name} carry no time of their own, so none can be compared; what was recorded by an earlier day is asked with \"as recorded\" and that day. Write: {(sentence with { View = null }).Text}",
            DateRule.Stock => $"found {view.Text()} without a day, expected one. Write: {sentence.Measure.Text} at 2021-02-28 compared with year before",
            _ => $"found {view.Text()} without a period, expected one. Write: {sentence.Measure.Text} during 2021-02 {view.Text()}",
        };

    public static string NotInStep(Dimension calendar, TimeClause time, TimeClause earlier, string right) =>
        $"{time.Text} is compared with {earlier.Text}, which is not whole {calendar.Plural} earlier, so by {calendar.Name} no part has its like. Write: {right}";

    public static string RunningNeedsTime(string? right) =>
        $"found \"running\" without a split by time, expected by month, quarter or year: it adds up from one to the next.{(right is null ? "" : $" Write: {right}")}";

    public static string RunningTop(string right) => $"top orders by size, running by time: expected one of them. Write: {right}";

    public static string RunningDoesNotAdd(Measure measure, Dimension calendar, string right) =>
        $"{measure.Text} cannot be added from one {calendar.Name} to the next: {(measure is Last ? "the latest value takes the place of those before" : "what is the same in two of them would count twice")}. Write: {right}";

    public static string RunningOverlaps(Measure measure, Dimension calendar, string right) =>
        $"{measure.Text} cannot be added from one {calendar.Name} to the next while what lasts stands in several of them. Write: {right}";

    public static string NoParts(Measure measure, string right) => $"{measure.Text} is no whole of which parts have a share. Write: {right}";

    public static string Period => $"{Time.Period.Expected}, its end not before its beginning";

    public static string CalendarValue(Dimension dimension) => dimension.Name switch
    {
        "month" => "a month such as 2021-02",
        "quarter" => "a quarter such as 2021-Q1",
        _ => "a year such as 2021",
    };

    public const string CountryValue = "a country by its three letters (ISO 3166-1) or, in double quotes, its name";

    public static string Date => PartialDate.Expected;

    public const string Number = "a number of at most 15 digits before the point and 6 behind it";

    public static string NoSuchValue(string value, Dimension dimension, string? nearest) =>
        $"found {value}, expected {ValueOf(dimension)} on the record.{(nearest is null ? "" : $" Did you mean {nearest}?")}";

    public static string Ambiguous(string value, IEnumerable<string> matches) =>
        $"{value} means more than one: {string.Join(", ", matches)}. Write the id.";

    public static string NoRate(IEnumerable<string> found, string asked, string only, string each)
    {
        var currencies = string.Join(", ", found);
        return $"some rows are in {currencies}, and amounts are converted to {asked} only at the rates of a day that is named. "
            + $"Write: {only}, or: {each}";
    }

    public static string NoRateOn(IEnumerable<string> missing, string day, string only) =>
        $"no rate of {day} or earlier for {string.Join(", ", missing)} is on the record. Record one for each (units for one US dollar), or write: {only}";

    public static string RatesTooFar(IEnumerable<string> found, string into, IEnumerable<string> rates, string only) =>
        $"amounts in {string.Join(", ", found)} come to more {into} than can be told: one of the rates {string.Join(", ", rates)} is far from the units of its currency for one US dollar. Mend it, or write: {only}";

    public static string NotConverted(Measure measure, string right) => $"{measure.Text}: the amount that decides is told in its own currency, not converted. Write: {right}";

    public static string SeveralCurrencies(Measure measure, IEnumerable<string> found, string only, string each) =>
        $"the rows are in several currencies ({string.Join(", ", found)}), which are never {(measure.IsMoney ? "added to" : "compared with")} each other. Write: {only}, or: {each}";

    public static string TopOfCurrencies(IEnumerable<string> found, string only, string each) =>
        $"the parts are in several currencies ({string.Join(", ", found)}), of which none is more than another as it is written. Write: {only}, or: {each}";

    public static string RatioOfCurrencies(string above, string below, string only, string each) =>
        $"what is divided is in {above} and what it is divided by in {below}: amounts of two currencies have no ratio. Write: {only}, or: {each}";

    static string ValueOf(Dimension dimension) => dimension.Type switch
    {
        KeyType.Record => $"the id, the acronym or, in double quotes, the name of {A(dimension.Kind!)}",
        KeyType.Country => CountryValue,
        KeyType.Currency => "a currency by its three letters (ISO 4217)",
        _ => $"a {dimension.Name}",
    };

    static string A(string noun) => "aeiou".Contains(noun[0], StringComparison.Ordinal) ? $"an {noun}" : $"a {noun}";

    static string Found(string found) => found.Length == 0 ? "found the end of the sentence" : $"found \"{found}\"";

    static string Meant(string found, IEnumerable<string>? known) =>
        known is not null && Nearness.Nearest(found, known) is { } nearest ? $" Did you mean {nearest}?" : "";
}
