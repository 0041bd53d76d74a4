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

    static readonly string[] Firsts =
    [
        "Acorn", "Bellwether", "Candlewick", "Driftwood", "Elderflower", "Foxglove", "Gossamer", "Hazel", "Inkwell", "Juniper", "Kestrel", "Larkspur",
        "Marigold", "Nutmeg", "Oakleaf", "Periwinkle", "Quince", "Rowan", "Saffron", "Thimble", "Umber", "Violet", "Willow", "Yarrow",
    ];

    /// <summary>What a partner is, and how its name goes on, in English and French.</summary>
    static readonly (string Kind, string English, string French)[] Sorts =
    [
        ("non-governmental-organisation", "{0} Association", "Association {0}"),
        ("academic-institution", "{0} Institute for Border Studies", "Institut {0} d’étude des frontières"),
        ("firm", "{0} Analytics", "{0} Analytics"),
        ("non-governmental-organisation", "{0} Network of Survivors", "Réseau {0} des survivants"),
        ("academic-institution", "{0} School of Law and Society", "École {0} de droit et de société"),
        ("non-governmental-organisation", "{0} Forum of Teachers", "Forum {0} des enseignants"),
        ("firm", "{0} Port Services", "Services portuaires {0}"),
        ("academic-institution", "{0} Laboratory for Open Data", "Laboratoire {0} des données ouvertes"),
        ("non-governmental-organisation", "{0} Radio Workshop", "Atelier radio {0}"),
        ("non-governmental-organisation", "{0} Mothers’ Council", "Conseil des mères {0}"),
        ("academic-institution", "{0} Observatory of Prisons", "Observatoire {0} des prisons"),
        ("firm", "{0} Mills Savings Bank", "Caisse d’épargne {0} Mills"),
    ];

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
        var (kind, english, french) = Sorts[(number + number / Firsts.Length) % Sorts.Length];
        var round = number / (Firsts.Length * Sorts.Length);
        var name = Firsts[number % Firsts.Length] + (round == 0 ? "" : $" {(char)('A' + round % 26)}{(round < 26 ? "" : $"{round / 26}")}");
        return new Draft(Organisation.Shape).Set("kind", kind).Set("name", LocalText.Of(
            [new("en", Filled(english, name) + typo), new("fr", Filled(french, name))]));
    }

    static string Filled(string pattern, string name) => pattern.Replace("{0}", name, StringComparison.Ordinal);

    /// <summary>The whole part of a square root, without fractions, in which machines might differ.</summary>
    static int WholeRoot(int number)
    {
        var root = 0;
        while ((root + 1L) * (root + 1L) <= number) root++;
        return root;
    }
}
