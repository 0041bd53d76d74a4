using Rapport.Organisations;
using Rapport.Record;

namespace Rapport.Twin;

/// <summary>
/// Partners beside the entities of the compact: institutes, associations, firms, all invented. Some are known from the beginning, others come
/// over the years; now and then one is entered twice, and the second is merged into the first.
/// </summary>
sealed class PartnerStrand(long seed, int activities) : Strand
{
    /// <summary>How many are known when the record begins.</summary>
    const int AtFirst = 24;

    /// <summary>How many months a partner that was entered twice stands twice.</summary>
    const int TwiceMonths = 7;

    /// <summary>Every so manieth is entered twice.</summary>
    const int TwiceEvery = 13;

    static readonly IReadOnlyList<TwinRow> Firsts = TwinTable.Read("partner-names").Rows;
    static readonly IReadOnlyList<TwinRow> Sorts = TwinTable.Read("partner-sorts").Rows;

    /// <summary>How many there are in the end: far more activities bring only some more partners.</summary>
    readonly int total = AtFirst + WholeRoot(activities);

    /// <summary>One of the partners that are known by a month, perhaps under the id by which it was entered again.</summary>
    public string Draw(int month, Chance chance)
    {
        var number = chance.Below(KnownBy(month));
        return IsTwice(number) && month > MonthOf(number) && month < MonthOf(number) + TwiceMonths && chance.Happens(500) ? SecondId(number) : Id(number);
    }

    public override IEnumerable<Step> Begin(int month)
    {
        for (var number = month == 0 ? 0 : KnownBy(month - 1); number < KnownBy(month); number++)
        {
            yield return new Step(DayIn(month, number), number, 0);
            if (!IsTwice(number) || month + TwiceMonths >= TwinCalendar.Months) continue;
            yield return new Step(DayIn(month + 1, number), number, 1);
            yield return new Step(DayIn(month + TwiceMonths, number), number, 2);
        }
    }

    public override Revision Revise(Step step) => step.Part switch
    {
        0 => new([New(Id(step.Number), Content(step.Number, "").For(Visibility.Public).Content)]),
        1 => new([New(SecondId(step.Number), Content(step.Number, ".").Content)]),
        _ => new([Merge(step.Number)], "entered twice under nearly the same name"),
    };

    static Change Merge(int number) =>
        Later(SecondId(number), 1, Content(number, ".").Set("merged_into", Id(number)).Content, (Operation.Merge, Cause.Correction));

    int KnownBy(int month) => AtFirst + (total - AtFirst) * (Math.Min(month, TwinCalendar.Months - 1) + 1) / TwinCalendar.Months;

    int MonthOf(int number)
    {
        var month = 0;
        while (KnownBy(month) <= number) month++;
        return month;
    }

    static bool IsTwice(int number) => number % TwiceEvery == TwiceEvery - 1;

    static string Id(int number) => $"partner-{number + 1}";

    static string SecondId(int number) => $"partner-{number + 1}-again";

    DateOnly DayIn(int month, int number)
    {
        var day = month == 0 ? TwinCalendar.Opening : TwinCalendar.DayOf(month).AddDays(Chance.Of(seed, "partner day", number).Below(3));
        return TwinCalendar.RecordingDay(day);
    }

    static Draft Content(int number, string typo)
    {
        var sort = Sorts[(number + number / Firsts.Count) % Sorts.Count];
        var first = Firsts[number % Firsts.Count];
        var round = number / (Firsts.Count * Sorts.Count);
        var suffix = round == 0 ? "" : $" {(char)('A' + round % 26)}{(round < 26 ? "" : $"{round / 26}")}";
        string In(string language) => TwinText.Filled(sort[language], first[language == "ar" ? "ar" : "en"] + suffix) + (language == "en" ? typo : "");
        return new Draft(Organisation.Shape).Set("kind", sort["kind"]).Set("name", TwinText.Of(In));
    }

    /// <summary>The whole part of a square root, without fractions, in which machines might differ.</summary>
    static int WholeRoot(int number)
    {
        var root = 0;
        while ((root + 1L) * (root + 1L) <= number) root++;
        return root;
    }
}
