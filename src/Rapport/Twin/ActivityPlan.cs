using System.Globalization;
using Rapport.Organisations;
using Rapport.Record;

namespace Rapport.Twin;

/// <summary>What becomes of an activity.</summary>
enum Fate
{
    /// <summary>Held as planned, or simply held.</summary>
    Held,

    /// <summary>Held, and recorded only months after.</summary>
    Late,

    /// <summary>Planned and cancelled.</summary>
    Cancelled,

    /// <summary>Put off, and held on another day.</summary>
    Moved,

    /// <summary>Put off, without another day.</summary>
    Postponed,

    /// <summary>Entered twice, and this one withdrawn.</summary>
    Twice,
}

/// <summary>What is decided about an activity before anything of it is recorded: what it is about, for whom, when, and what becomes of it.</summary>
sealed class ActivityPlan
{
    /// <summary>In a thousand: how often an activity is part of the one before it.</summary>
    const int PartsInThousand = 35;

    /// <summary>What is recorded late is on the record after so many days.</summary>
    const int LateDaysMax = 190;

    static readonly Weighted<string> CapacityKinds = new(
        [("training", 33), ("workshop", 22), ("meeting", 13), ("expert-meeting", 10), ("study-visit", 7), ("workshop-series", 6), ("advocacy-event", 6), ("briefing", 3)]);

    static readonly Weighted<string> PoliticalKinds = new([("briefing", 65), ("meeting", 20), ("expert-meeting", 15)]);

    static readonly Weighted<Fate> Fates = new(
        [(Fate.Held, 775), (Fate.Late, 65), (Fate.Cancelled, 65), (Fate.Moved, 45), (Fate.Postponed, 20), (Fate.Twice, 30)]);

    static readonly Weighted<Visibility> Levels = new([(Visibility.Public, 80), (Visibility.Compact, 9), (Visibility.Office, 8), (Visibility.Restricted, 3)]);

    readonly long seed;

    /// <param name="seed">The seed of the twin.</param>
    /// <param name="number">Which activity, from 0.</param>
    /// <param name="month">The month it stands in.</param>
    public ActivityPlan(long seed, int number, int month)
    {
        (this.seed, Number, Month) = (seed, number, month);
        var chance = ChanceOf("activity");
        Fate = Fates.Draw(chance);
        Series = chance.Happens(120) ? chance.Of(Lexicon.Tables.Series) : null;
        Topic = Series is { } series ? Lexicon.Tables.Topics.All.First(t => t["id"] == series["topic"]) : Lexicon.Tables.Topics.Draw(chance);
        Kind = Series?["kind"] ?? (Topic["programme"] == "mandates-and-briefings" ? PoliticalKinds : CapacityKinds).Draw(chance);
        Countries = Region(CountriesFor(chance.Below(100)), chance);
        Start = TwinCalendar.DrawDay(month, chance);
        Days = DaysOf(chance);
        Level = Levels.Draw(chance);
        Moved = Start.AddDays(chance.Between(21, 60));
        if (Fate == Fate.Moved && EndOf(Moved) > TwinCalendar.Last) Fate = Fate.Postponed;
        if (Fate == Fate.Late && Start > TwinCalendar.Closing.AddDays(-LateDaysMax)) Fate = Fate.Held;
    }

    /// <summary>Which activity, from 0.</summary>
    public int Number { get; }

    /// <summary>Its id.</summary>
    public string Id => IdOf(Number);

    /// <summary>The month it stands in.</summary>
    public int Month { get; }

    /// <summary>What becomes of it.</summary>
    public Fate Fate { get; }

    /// <summary>The series it is one of, or null.</summary>
    public TwinRow? Series { get; }

    /// <summary>What it is about.</summary>
    public TwinRow Topic { get; }

    /// <summary>What it is.</summary>
    public string Kind { get; }

    /// <summary>For whom.</summary>
    public IReadOnlyList<TwinRow> Countries { get; }

    /// <summary>Its first day as planned.</summary>
    public DateOnly Start { get; }

    /// <summary>The first day it is moved to, where it is moved.</summary>
    public DateOnly Moved { get; }

    /// <summary>How many days it lasts.</summary>
    public int Days { get; }

    /// <summary>Who may see it.</summary>
    public Visibility Level { get; }

    /// <summary>The first day on which it is held, if it is.</summary>
    public DateOnly Held => Fate == Fate.Moved ? Moved : Start;

    /// <summary>Whether it stays on the record as held, so that other records may refer to it.</summary>
    public bool Stays => Fate is Fate.Held or Fate.Late or Fate.Moved;

    /// <summary>Whether it is told apart who came.</summary>
    public bool HasRows => Stays && ChanceOf("rows").Happens(220);

    /// <summary>The id of an activity.</summary>
    public static string IdOf(int number) => string.Create(CultureInfo.InvariantCulture, $"activity-{number + 1}");

    /// <summary>The last day where the first is this one.</summary>
    public DateOnly EndOf(DateOnly start) => start.AddDays(Days - 1) is var end && end <= TwinCalendar.Last ? end : start;

    /// <summary>The chance that decides one question about this activity.</summary>
    public Chance ChanceOf(string question) => Chance.Of(seed, question, Number);

    /// <summary>
    /// Whether it is a part of the activity before it, as a launch is of a workshop: both of one month, the first held before the record ends and no part itself.
    /// </summary>
    public bool IsPartOf(ActivityPlan before) => IsPart && !before.IsPart && before.Month == Month && Month < TwinCalendar.Months - 1 && before.Fate == Fate.Held && before.Kind is ("workshop" or "training");

    /// <summary>Whether it is a part if the activity before it can have one.</summary>
    public bool IsPart => ChanceOf("part").Happens(PartsInThousand);

    /// <summary>Countries of one region, or fewer where the region has not so many.</summary>
    static List<TwinRow> Region(int count, Chance chance)
    {
        var drawn = Lexicon.Tables.Countries.Draw(chance, Math.Min(count, 1)).ToList();
        for (var tries = 0; drawn.Count > 0 && drawn.Count < count && tries < 24; tries++)
            if (Lexicon.Tables.Countries.Draw(chance) is var other && !drawn.Contains(other) && RegionOf(other) == RegionOf(drawn[0])) drawn.Add(other);
        return drawn;
    }

    static string? RegionOf(TwinRow country) => Country.Find(country["code"])?.Region;

    /// <summary>How many countries it is for: what is political or a meeting is often for none in particular.</summary>
    int CountriesFor(int hundredth) => Kind switch
    {
        "briefing" => hundredth < 80 ? 0 : 1,
        "meeting" or "expert-meeting" => hundredth < 50 ? 0 : hundredth < 75 ? 1 : 3,
        _ => hundredth < 5 ? 0 : hundredth < 82 ? 1 : hundredth < 93 ? 2 : 3,
    };

    int DaysOf(Chance chance) => Kind switch
    {
        "training" => chance.Between(2, 5),
        "workshop" => chance.Between(1, 3),
        "workshop-series" => chance.Between(3, 12),
        "study-visit" => chance.Between(2, 9),
        _ => chance.Between(1, 2),
    };
}
