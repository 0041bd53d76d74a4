using Rapport.Delivery;
using Rapport.Record;
using Rapport.Time;

namespace Rapport.Twin;

/// <summary>
/// Projects, turn by turn one of each programme: two of each from the beginning, more over the years, one for about sixty activities.
/// </summary>
sealed class ProjectStrand(long seed, int activities) : Strand
{
    const int RoundsAtFirst = 2;
    static readonly IReadOnlyList<TwinRow> Programmes = Lexicon.Tables.Programmes;

    readonly int rounds = RoundsAtFirst + activities / (60 * Programmes.Count);

    /// <summary>One of the projects of a programme that are recorded before a month begins.</summary>
    public string Draw(string programme, int month, Chance chance) =>
        Id(chance.Below(RoundsBefore(month)) * Programmes.Count + Programmes.TakeWhile(p => p["id"] != programme).Count());

    public override IEnumerable<Step> Begin(int month)
    {
        var first = month == 0 ? 0 : RoundsBefore(month) * Programmes.Count;
        for (var number = first; number < RoundsBefore(month + 1) * Programmes.Count; number++)
            yield return new Step(TwinCalendar.RecordingDay(month == 0 ? TwinCalendar.Opening : TwinCalendar.DayOf(month).AddDays(14)), number, 0);
    }

    public override Revision Revise(Step step) => new([New(Id(step.Number), Content(step.Number, TwinCalendar.MonthOf(step.Day)))]);

    int RoundsBefore(int month) => RoundsAtFirst + (rounds - RoundsAtFirst) * Math.Min(month, TwinCalendar.Months) / TwinCalendar.Months;

    static string Id(int number) => $"project-{number + 1}";

    RecordContent Content(int number, int month)
    {
        var chance = Chance.Of(seed, "project", number);
        var programme = Programmes[number % Programmes.Count];
        var topics = Lexicon.Tables.Topics.All.Where(t => t["programme"] == programme["id"]).ToArray();
        var countries = Lexicon.Tables.Countries.Draw(chance, chance.Between(1, 4));
        var start = TwinCalendar.DayOf(month).AddMonths(-chance.Below(6));
        return new Draft(Project.Shape)
            .Set("name", Name(topics.Length == 0 ? language => programme["name." + language] : InLanguages(chance.Of(topics)), countries))
            .Set("programme", programme["id"])
            .List("funded_by", Lexicon.Tables.Donors.Draw(chance, chance.Between(1, 2)).Select(d => d["organisation"]))
            .Shares("countries", [.. countries.Select(c => c["code"])], chance.Happens(600) ? Splits.Percents(countries.Count, chance) : null)
            .Set("start", PartialDate.OfDay(start)).Set("end", PartialDate.OfDay(start.AddMonths(chance.Between(18, 48))))
            .For(chance.Happens(900) ? Visibility.Public : Visibility.Compact).Content;
    }

    static Func<string, string> InLanguages(TwinRow row) => language => row[language];

    static LocalText Name(Func<string, string> topic, IReadOnlyList<TwinRow> countries) => TwinText.Of(language => countries.Count > 2
        ? TwinText.Worded("project-regions", language, topic(language))
        : topic(language) + TwinText.Worded("project-countries", language, TwinText.Joined(language, countries.Select(c => c[language]))));
}
