using Rapport.Record;

namespace Rapport.Delivery;

/// <summary>
/// The number of each activity in its series: computed from the record, never kept in it, so that one learnt of late moves the others on.
/// </summary>
public static class SeriesOrdinals
{
    /// <summary>Numbers activities by their date (first by the first day it may mean, then by the last), then by their id.</summary>
    /// <param name="series">The series; it says from where to count, and whether what is only planned is counted too.</param>
    /// <param name="activities">The activities of the series, in any order; those that are not counted may be among them.</param>
    /// <returns>The number of each that has one: not of parts, nor of merged, postponed, cancelled and undated ones.</returns>
    public static IReadOnlyDictionary<ActivityId, long> Of(Series series, IEnumerable<Activity> activities) => activities
        .Where(a => a.PartOf is null && a.Content.MergedInto is null && a.Content.PlacingDate is not null && Counts(series, a.Status))
        .OrderBy(a => a.Content.PlacingDate!.Value.First).ThenBy(a => a.Content.PlacingDate!.Value.Last) // only dated ones came through
        .ThenBy(a => a.Id.Value, StringComparer.Ordinal)
        .Select((activity, i) => (activity.Id, Number: series.HeldBefore + i + 1)).ToDictionary(n => n.Id, n => n.Number);

    static bool Counts(Series series, string status) => status == "held" || (series.NumbersPlanned && status is "planned" or "confirmed");
}
