using Rapport.Delivery;
using Rapport.Exchange.Calendars;
using Rapport.Figures;
using Rapport.Organisations;
using Rapport.Record;
using Rapport.Time;
using Rapport.Web.Delivery;
using Rapport.Web.Serving;

namespace Rapport.Web.Interchange;

/// <summary>Activities as calendars to subscribe to: those of which the days are known.</summary>
static class CalendarPages
{
    /// <summary>So many a calendar holds at most, the newest.</summary>
    const int EntriesMax = 5_000;

    /// <summary><c>/calendar.ics</c>, with the filter of the list of activities.</summary>
    public static Task<Answer> Of(Visit visit)
    {
        var filter = ActivityFilter.Of(visit) with { IsOldestFirst = false };
        var ids = new List<string>();
        for (var (skip, count) = (0, 1L); skip < count && ids.Count < EntriesMax; skip += ListOrder.TakeMax)
        {
            var page = filter.Read(visit, ListOrder.TakeMax, skip);
            count = page.Count;
            ids.AddRange(page.Rows.Where(r => r.PlacedFirst is not null && r.PlacedFirst == r.PlacedLast).Select(r => r.Id)); // a day is the only date that lasts one
        }
        return Written(visit, visit.Words.With("portal.data.calendar", Office(visit)), ids.Take(EntriesMax));
    }

    /// <summary><c>/activities/ID.ics</c></summary>
    public static Task<Answer> One(Visit visit)
    {
        var id = visit.Id();
        var standing = visit.View.Aliases.StandingFor(Activity.Shape.Name, id);
        if (ActivityLine.Of(visit, standing) is not { } line || Days(line.Activity) is null) throw PortalException.NotFound();
        return standing == id ? Written(visit, line.Activity.Title.In(visit.Language), [id]) : Task.FromResult(Answer.Elsewhere(visit.Link($"/activities/{standing}.ics")));
    }

    /// <summary>Whether an activity can stand in a calendar: what is dated by a month or a year has no days there.</summary>
    public static bool Holds(Activity activity) => Days(activity) is not null;

    static Task<Answer> Written(Visit visit, string name, IEnumerable<string> ids) =>
        Task.FromResult(Answer.Text(CalendarFile.Write(name, visit.Language, Entries(visit, ids)), CalendarFile.Type));

    static IEnumerable<CalendarEntry> Entries(Visit visit, IEnumerable<string> ids)
    {
        var names = new KnownNames(visit);
        foreach (var some in ids.Chunk(500))
        {
            var stands = visit.View.Kinds.Stands(Activity.Shape.Name, some);
            foreach (var (id, content) in visit.View.Contents(Activity.Shape.Name, some))
            {
                var activity = new Activity(new ActivityId(id), DirectionMarks.Without(content));
                if (Days(activity) is var (first, last)) yield return Entry(activity, names, stands[id]) with { First = first, Last = last };
            }
        }
    }

    static CalendarEntry Entry(Activity activity, KnownNames names, RecordStand stand)
    {
        var visit = names.Visit;
        var countries = activity.Countries.Select(c => Country.Find(c.Code)?.NameIn(visit.Language) ?? c.Code).ToList();
        string?[] told = [activity.Summary?.In(visit.Language), countries.Count == 0 ? null : $"{visit.Words["portal.filter.country"]}: {visit.Words.Join("list.comma", countries)}",
            activity.Modality is { } modality ? visit.Words.Find($"activity.{modality}") ?? modality : null];
        return new CalendarEntry($"activity.{activity.Id}@{visit.Journal.Office.Id}", default, default, activity.Title.In(visit.Language))
        {
            Version = stand.Version, RecordedAt = stand.RecordedAt, Page = new Uri(visit.Whole($"/activities/{activity.Id}")), Description = string.Join("\n", told.OfType<string>()),
            Location = activity.Content.Text("venue_country") is { } venue ? Country.Find(venue)?.NameIn(visit.Language) ?? venue : null,
            Categories = names.Of("activity-kind", activity.Kind.Value) is { } kind ? [kind] : [],
            Status = activity.Status switch { "cancelled" => CalendarStatus.Cancelled, "planned" or "postponed" => CalendarStatus.Tentative, _ => CalendarStatus.Confirmed },
        };
    }

    /// <summary>First and last day; null where one of the dates stated is not known to the day.</summary>
    static (DateOnly First, DateOnly Last)? Days(Activity activity) => (activity.Start ?? activity.End, activity.End ?? activity.Start) is ({ Precision: DatePrecision.Day } first, { Precision: DatePrecision.Day } last)
        ? (first.First, last.First) : null;

    static string Office(Visit visit) => visit.NameOf("organisation", visit.Journal.Office.Id) ?? visit.Journal.Office.Id;
}
