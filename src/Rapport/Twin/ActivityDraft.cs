using Rapport.Delivery;
using Rapport.Record;
using Rapport.Time;

namespace Rapport.Twin;

/// <summary>The content of an activity at each of its moments.</summary>
sealed class ActivityDraft(ActivityPlan plan, PartnerStrand partners, ProjectStrand projects)
{
    /// <summary>From this month on activities serve the pillars of the strategy's second version.</summary>
    static readonly int SecondStrategy = TwinCalendar.MonthOf(new DateOnly(2023, 11, 1));

    /// <summary>How people met, year by year: in the first from afar.</summary>
    static readonly Weighted<string?>[] Modalities =
    [
        new([("virtual", 76), ("hybrid", 12), ("in-person", 9), (null, 3)]), new([("virtual", 44), ("hybrid", 25), ("in-person", 29), (null, 2)]),
        new([("virtual", 22), ("hybrid", 28), ("in-person", 48), (null, 2)]), new([("virtual", 18), ("hybrid", 24), ("in-person", 56), (null, 2)]),
        new([("virtual", 15), ("hybrid", 22), ("in-person", 61), (null, 2)]),
    ];

    readonly Chance chance = plan.ChanceOf("content");

    /// <summary>The content after the first moments of a history.</summary>
    public RecordContent After(IEnumerable<Moment> moments, ActivityPlan? host)
    {
        var content = Planned();
        if (host is not null) content = PartOf(host, content);
        return moments.Aggregate(content, (before, moment) => At(moment, before));
    }

    /// <summary>How many came.</summary>
    public long Attendances => plan.ChanceOf("attendances") is var seats && plan.Kind switch
    {
        "training" => seats.Between(14, 45),
        "workshop" or "workshop-series" => seats.Between(18, 80),
        "advocacy-event" => seats.Between(40, 320),
        "briefing" => seats.Between(20, 120),
        _ => seats.Between(8, 60),
    } is var count ? count : 0;

    /// <summary>A part is held when its whole is, and no wider seen than that.</summary>
    static RecordContent PartOf(ActivityPlan host, RecordContent content) => content.With("part_of", host.Id).With("series", null)
        .With("start", PartialDate.OfDay(host.Start)).With("end", null)
        .With("visibility", (content.Visibility > host.Level ? content.Visibility : host.Level).Word());

    RecordContent Planned()
    {
        var draft = new Draft(Activity.Shape).Set("kind", plan.Kind).Set("title", Lexicon.Tables.Title(plan, chance)).Set("status", "planned")
            .Set("programme", plan.Topic["programme"]).Set("series", plan.Series?["id"]);
        SetDates(draft);
        SetPlaces(draft);
        SetSubject(draft);
        SetPeople(draft);
        return draft.Content;
    }

    void SetDates(Draft draft)
    {
        var start = plan.Start;
        if (chance.Happens(20)) draft.Set("start", PartialDate.Parse(start.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture)));
        else draft.Set("start", start).Set("end", plan.Days == 1 && chance.Happens(700) ? null : PartialDate.OfDay(plan.EndOf(start)));
    }

    void SetPlaces(Draft draft)
    {
        var codes = plan.Countries.Select(c => c["code"]).ToArray();
        var modality = Modalities[plan.Month / 12].Draw(chance);
        draft.Shares("countries", codes, codes.Length > 1 && chance.Happens(500) ? Splits.Percents(codes.Length, chance) : null).Set("modality", modality);
        var venue = codes.Length == 1 && chance.Happens(700) ? codes[0] : Lexicon.Tables.Hosts.Draw(chance)["code"];
        if (modality is "in-person" or "hybrid") draft.Set("venue_country", venue);
        if (plan.Kind == "study-visit") draft.List("partner_countries", Lexicon.Tables.Hosts.Draw(chance, chance.Between(1, 3)).Select(h => h["code"]));
    }

    void SetSubject(Draft draft)
    {
        var version = plan.Month >= SecondStrategy ? "-2023" : "-2019";
        var pillars = chance.Happens(250) ? new[] { plan.Topic["pillar"], plan.Topic["pillar"] == "capacity" ? "rights" : "capacity" } : [plan.Topic["pillar"]];
        var programme = Lexicon.Tables.Programmes.First(p => p["id"] == plan.Topic["programme"]);
        if (chance.Happens(930)) draft.Shares("pillars", [.. pillars.Select(p => p + version)], pillars.Length > 1 && chance.Happens(500) ? [70, 30] : null);
        draft.List("themes", plan.Topic["theme"]).List("audiences", plan.Topic.List("audiences"));
        if (chance.Happens(700)) draft.List("mandates", programme.List("mandates"));
        draft.Set("body", programme["body"] is { Length: > 0 } body ? body : null);
        if (chance.Happens(550)) draft.Set("project", projects.Draw(plan.Topic["programme"], Math.Max(0, plan.Month - 4), chance));
    }

    void SetPeople(Draft draft)
    {
        if (chance.Happens(850)) draft.List("organisers", ["twin", .. chance.Happens(150) ? [chance.Of(Lexicon.Tables.Entities)] : Array.Empty<string>()]);
        var entities = chance.Some(Lexicon.Tables.Entities, chance.Below(3));
        draft.List("partners", chance.Happens(400) ? entities.Append(partners.Draw(Math.Max(0, plan.Month - 4), chance)) : entities);
        if (chance.Happens(40)) draft.Set("owner", chance.Of(Lexicon.Tables.Entities));
        draft.For(plan.Level);
        if (plan.Level == Visibility.Public && chance.Happens(12)) draft.Set("embargo", Embargo());
    }

    /// <summary>Most embargoes have ended when the record ends, some have not.</summary>
    string Embargo() => EntryWords.Instant(new DateTimeOffset(
        (chance.Happens(400) ? TwinCalendar.Closing : plan.Start).AddDays(chance.Between(30, 120)), new TimeOnly(6, 0), TimeSpan.Zero));

    RecordContent At(Moment moment, RecordContent before) => moment switch
    {
        Moment.Confirmed => before.With("status", "confirmed"),
        Moment.Postponed => before.With("status", "postponed"),
        Moment.Rescheduled => Moved(before.With("status", "confirmed")),
        Moment.Cancelled => before.With("status", "cancelled"),
        Moment.Held or Moment.HeldLate => Held(before.With("status", "held")),
        Moment.Corrected => Corrected(before),
        Moment.Reclassified => Reclassified(before),
        Moment.Narrowed => before.With("visibility", Visibility.Office < before.Visibility ? before.Visibility.Word() : Visibility.Office.Word()),
        _ => before,
    };

    RecordContent Moved(RecordContent before) =>
        before.With("start", PartialDate.OfDay(plan.Moved)).With("end", PartialDate.OfDay(plan.EndOf(plan.Moved)));

    /// <summary>What was held is told; how many came is stated more often where they are not told apart.</summary>
    RecordContent Held(RecordContent before)
    {
        var held = plan.ChanceOf("held");
        var isStated = held.Happens(plan.HasRows ? 800 : 920);
        return before.With("summary", held.Happens(450) ? Lexicon.Tables.Summary(plan, held) : null).With("attendances", isStated ? Attendances : null);
    }

    /// <summary>Where those who came are told apart, their number stays: it must add up.</summary>
    RecordContent Corrected(RecordContent before) => plan.ChanceOf("correction") is var correction && correction.Happens(600) && !plan.HasRows
        ? before.With("attendances", Attendances + correction.Between(1, 9))
        : before.With("partners", ReadonlyList.Create([.. before.Codes("partners").Append(correction.Of(Lexicon.Tables.Entities)).Distinct()]))
            .With("venue_country", before.Text("modality") == "virtual" ? null : correction.Of(Lexicon.Tables.Hosts.All)["code"]);

    static RecordContent Reclassified(RecordContent before)
    {
        var pillar = before.Shares("pillars") is [var first, ..] ? first.Code : "";
        var second = pillar.EndsWith("-2023", StringComparison.Ordinal);
        var to = pillar.StartsWith("rights", StringComparison.Ordinal) ? "prevention" : "rights";
        return before.With("pillars", ReadonlyList.Create([new Share(to + (second ? "-2023" : "-2019"), null)]));
    }
}
