using System.Globalization;
using Rapport.Figures;
using Rapport.Figures.Sentences;
using Rapport.Web.Figures;
using Rapport.Web.Serving;

namespace Rapport.Web.Delivery;

/// <summary>What a page about something else tells of its activities: how many, those held last, those coming, and the way to all.</summary>
/// <param name="Key">The key of the number held, on the page's sheet of figures.</param>
/// <param name="Latest">Those held last.</param>
/// <param name="Coming">Those planned that are not over yet, the next first.</param>
/// <param name="Href">The list of all.</param>
public sealed record ActivityDigest(string Key, IReadOnlyList<ActivityLine> Latest, IReadOnlyList<ActivityLine> Coming, string Href)
{
    /// <summary>How many of those held last stand where they are one thing among several.</summary>
    public const int Few = 3;

    const int LatestMax = 5, ComingMax = 5, ComingRead = 200;

    /// <summary>Whether nothing was held and nothing is coming.</summary>
    public bool IsEmpty => Latest.Count == 0 && Coming.Count == 0;

    /// <summary>Reads them.</summary>
    /// <param name="visit">The visit.</param>
    /// <param name="parameter">The parameter of the list of activities that chooses them.</param>
    /// <param name="value">What it chooses by.</param>
    /// <param name="latestMax">How many of those held last.</param>
    public static ActivityDigest Of(Visit visit, string parameter, string value, int latestMax = LatestMax)
    {
        var condition = $"{Dimension(parameter)} = {value}";
        var latest = visit.View.List(Sentence.Parse($"count activities where {condition}"), new ListOrder { By = ListedBy.DateDescending, Take = latestMax });
        return new ActivityDigest($"held-{parameter}", ActivityLine.Of(visit, latest), ActivityLine.Of(visit, Next(visit, condition)), visit.Link("/activities", (parameter, value)));
    }

    /// <summary>The number of those held, as a figure of the page.</summary>
    public static SheetFigure Held(Visit visit, string parameter, string value) =>
        new($"held-{parameter}", $"count activities where {Dimension(parameter)} = {value}") { Title = visit.Words[$"portal.places.held.{parameter}.other"], Counted = $"portal.places.held.{parameter}" };

    /// <summary>
    /// From the first of this month, so that what is planned for the month without a day is among them; what is over by now is passed over.
    /// </summary>
    static RecordPage Next(Visit visit, string condition)
    {
        var from = new DateOnly(visit.Day.Year, visit.Day.Month, 1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var listed = visit.View.List(Sentence.Parse($"count planned confirmed activities where {condition} during {from}..2199-12-31"), new ListOrder { By = ListedBy.Date, Take = ComingRead });
        return listed with { Rows = [.. listed.Rows.Where(r => r.PlacedLast >= visit.Day).Take(ComingMax)] };
    }

    static string Dimension(string parameter) => ActivityFilter.Records.Select(r => (r.Name, r.Dimension)).Concat(ActivityFilter.Countries).First(p => p.Name == parameter).Dimension;
}
