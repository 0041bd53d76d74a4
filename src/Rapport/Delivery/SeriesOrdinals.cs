using Rapport.Figures;
using Rapport.Figures.Sentences;
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

    /// <summary>Numbers the activities of several series as the audience of a question sees them.</summary>
    /// <param name="named">The series, or such as were merged into them.</param>
    /// <param name="read">Answers a sentence, with its trace.</param>
    /// <param name="find">A record by kind and id, as the audience sees it, or null.</param>
    /// <returns>The numbers in each series that the audience sees and of which it sees an activity.</returns>
    public static IReadOnlyDictionary<SeriesId, IReadOnlyDictionary<ActivityId, long>> Read(
        IEnumerable<string> named, Func<Sentence, Reading> read, Func<string, string, RecordContent?> find)
    {
        var numbers = new Dictionary<SeriesId, IReadOnlyDictionary<ActivityId, long>>();
        foreach (var some in named.Chunk(SeriesAskedMax))
        {
            var members = read(Sentence.Parse($"count all activities where series in ({string.Join(", ", some.Select(id => $"\"{id}\""))}) by series"));
            foreach (var (row, behind) in members.Rows.Zip(members.Trace!)) // asked with its trace
                if (find(Series.Shape.Name, row.Keys[0]) is { } content)
                    numbers[new(row.Keys[0])] = Of(new Series(new(row.Keys[0]), content), behind.Rows.Select(r => new Activity(new(r.Id), find(r.Kind, r.Id)!))); // rows are seen
        }
        return numbers;
    }

    /// <summary>So many series stand in one sentence, which has its greatest length.</summary>
    const int SeriesAskedMax = 20;

    static bool Counts(Series series, string status) => status == "held" || (series.NumbersPlanned && status is "planned" or "confirmed");
}
