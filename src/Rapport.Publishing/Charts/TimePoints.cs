using System.Globalization;
using Rapport.Figures;

namespace Rapport.Publishing.Charts;

/// <summary>One point of a line.</summary>
/// <param name="Place">Months, quarters or years since the year 0.</param>
/// <param name="Key">The key as readings write it.</param>
/// <param name="Value">Its value; null where it is not known, and the line is broken.</param>
public sealed record TimePoint(long Place, string Key, decimal? Value);

/// <summary>The points of a time: what lies between two of them without a row is zero where rows are counted or added, else not known.</summary>
public static class TimePoints
{
    /// <summary>The points, from first to last, the latest where there are too many.</summary>
    public static IReadOnlyList<TimePoint> Of(Reading reading, IEnumerable<(string Key, string? Value)> rows)
    {
        var known = rows.Where(r => TryPlace(r.Key, out _)).ToDictionary(r => Place(r.Key), r => r);
        if (known.Count == 0) return [];
        var empty = BarList.IsAdditive(reading) || reading.Sentence.StartsWith("count ", StringComparison.Ordinal) ? 0m : (decimal?)null;
        var (first, last) = (known.Keys.Min(), known.Keys.Max());
        first = Math.Max(first, last - BarList.PointsMax + 1);
        var unit = known.Values.First().Key;
        return [.. Enumerable.Range(0, (int)(last - first + 1)).Select(i => known.TryGetValue(first + i, out var row)
            ? new TimePoint(first + i, row.Key, Text.NumberText.TryNumber(row.Value, out var number) ? number : null)
            : new TimePoint(first + i, KeyAt(unit, first + i), empty))];
    }

    /// <summary>Where a key stands in time.</summary>
    public static bool TryPlace(string key, out long place)
    {
        place = 0;
        if (key.Length < 4 || !int.TryParse(key[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var year)) return false;
        if (key.Length == 4) place = year;
        else if (key.Length == 7 && key[5] == 'Q') place = year * 4L + key[6] - '1';
        else if (key.Length == 7 && int.TryParse(key[5..], NumberStyles.None, CultureInfo.InvariantCulture, out var month)) place = year * 12L + month - 1;
        else return false;
        return true;
    }

    static long Place(string key) => TryPlace(key, out var place) ? place : 0;

    static string KeyAt(string like, long place) => like.Length == 4 ? place.ToString("0000", CultureInfo.InvariantCulture)
        : like[5] == 'Q' ? $"{place / 4:0000}-Q{place % 4 + 1}" : $"{place / 12:0000}-{place % 12 + 1:00}";
}
