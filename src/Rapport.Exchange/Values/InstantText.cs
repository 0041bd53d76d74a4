using Rapport.Record;
using Rapport.Time;

namespace Rapport.Exchange.Values;

/// <summary>Instants as files may write them: ISO 8601 with a zone, or a day, which begins at midnight in the office's time zone.</summary>
static class InstantText
{
    /// <summary>The instant in the form bodies hold, or null.</summary>
    public static string? Read(string text, TimeZoneInfo zone)
    {
        if (EntryWords.TryInstant(text, out var instant)) return EntryWords.Instant(instant);
        if (!PartialDate.TryParse(text, out var date) || date.Precision != DatePrecision.Day) return null;
        return EntryWords.Instant(StartOf(date.First, zone));
    }

    /// <summary>The first instant of a day; where clocks go forward over midnight it is later than midnight, where they go back it is the earlier one.</summary>
    static DateTimeOffset StartOf(DateOnly day, TimeZoneInfo zone)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        while (zone.IsInvalidTime(midnight)) midnight = midnight.AddMinutes(1);
        var offset = zone.IsAmbiguousTime(midnight) ? zone.GetAmbiguousTimeOffsets(midnight).Max() : zone.GetUtcOffset(midnight);
        return new DateTimeOffset(midnight, offset);
    }
}
