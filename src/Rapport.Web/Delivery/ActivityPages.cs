using System.Globalization;
using Rapport.Figures.Sentences;
using Rapport.Time;
using Rapport.Web.Figures;
using Rapport.Web.Interchange;
using Rapport.Web.Pages;
using Rapport.Web.Serving;

namespace Rapport.Web.Delivery;

/// <summary>The pages of activities.</summary>
static class ActivityPages
{
    const int CalendarMax = 300;

    /// <summary>How a list of activities can be shown, the usual first.</summary>
    public static IReadOnlyList<string> Views { get; } = ["list", "calendar", "map"];

    /// <summary>What a list of activities can be had as, the usual first.</summary>
    public static IReadOnlyList<string> Formats => ListDownload.Formats;

    /// <summary><c>/activities</c></summary>
    public static Task<Answer> List(Visit visit)
    {
        var (filter, view) = (ActivityFilter.Of(visit), visit.Asked("view") ?? "list");
        if (!Views.Contains(view)) throw new PortalException(400, "filter-invalid", "view", view);
        if (visit.Wants != "html") return ListDownload.Of(visit, filter.Taken(visit));
        DateOnly? month = view == "calendar" ? MonthOf(visit, filter) : null;
        if (month is { } first) filter = filter with { Sentence = During(filter.Sentence, first), IsOldestFirst = true };
        var listed = filter.Read(visit, view == "calendar" ? CalendarMax : ActivityFilter.PageSize, view == "calendar" ? 0 : (filter.Page - 1) * ActivityFilter.PageSize);
        SheetFigure[] figures = [new("found", filter.Sentence.Text) { Title = visit.Words["portal.activities"] },
            .. view == "map" ? [new SheetFigure("by-country", filter.Sentence.Text + " by country") { Title = visit.Words["portal.figure.by-country"] }] : Array.Empty<SheetFigure>()];
        return PortalPage.Of<ActivityListPage>(visit, (nameof(ActivityListPage.Filter), filter), (nameof(ActivityListPage.Listed), listed), (nameof(ActivityListPage.View), view),
            (nameof(ActivityListPage.Lines), view == "map" ? [] : ActivityLine.Of(visit, listed)), (nameof(ActivityListPage.Sheet), FigureSheet.Read(visit, figures)), (nameof(ActivityListPage.Month), month));
    }

    /// <summary><c>/activities/ID</c>; of one that was merged, the page of the one that stands for it.</summary>
    public static Task<Answer> One(Visit visit)
    {
        var id = visit.Id();
        var standing = visit.View.Aliases.StandingFor("activity", id);
        if (ActivityLine.Of(visit, standing) is not { } line) throw PortalException.NotFound();
        if (visit.Wants == "json") return RecordPages.One(visit, Rapport.Delivery.Activity.Shape, "/activities");
        return standing != id ? Task.FromResult(Answer.Elsewhere(line.Href)) : PortalPage.Of<ActivityPage>(visit, (nameof(ActivityPage.Line), line));
    }

    /// <summary>The month asked for; else that of the period chosen; else that of the newest activity found.</summary>
    static DateOnly MonthOf(Visit visit, ActivityFilter filter)
    {
        var asked = visit.Asked("month") ?? filter.Chosen.GetValueOrDefault("period")?.Split("..")[0];
        if (asked is not null) return PartialDate.TryParse(asked, out var date) ? FirstOf(date.First) : throw new PortalException(400, "filter-invalid", "month", asked);
        var newest = (filter with { IsOldestFirst = false }).Read(visit, take: 1, skip: 0).Rows;
        return FirstOf(newest is [{ PlacedLast: { } last }] && last < visit.Day ? last : visit.Day);
    }

    static DateOnly FirstOf(DateOnly day) => new(day.Year, day.Month, 1);

    static Sentence During(Sentence sentence, DateOnly month) => Sentence.Parse((sentence with { Time = null }).Text + month.ToString("' during 'yyyy-MM", CultureInfo.InvariantCulture));
}
