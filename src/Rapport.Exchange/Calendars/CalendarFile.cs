using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace Rapport.Exchange.Calendars;

/// <summary>Writes entries as iCalendar (RFC 5545), to be subscribed to: days without hours, ends that do not count, the same bytes for the same entries.</summary>
public static class CalendarFile
{
    /// <summary>The media type.</summary>
    public const string Type = "text/calendar; charset=utf-8";

    /// <summary>Calendars ask again about so often.</summary>
    const string AskAgain = "PT6H";

    /// <summary>The calendar as text, lines ended by CR LF.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="language">The language of its texts.</param>
    /// <param name="entries">What it holds.</param>
    public static string Write(string name, string language, IEnumerable<CalendarEntry> entries)
    {
        var calendar = new Calendar { ProductId = $"-//Rapport//Rapport//{language.ToUpperInvariant()}", Version = "2.0", Method = "PUBLISH" };
        calendar.AddProperty("NAME", name);
        calendar.AddProperty("X-WR-CALNAME", name);
        calendar.AddProperty(Duration("REFRESH-INTERVAL"));
        calendar.AddProperty("X-PUBLISHED-TTL", AskAgain);
        foreach (var entry in entries) calendar.Events.Add(Of(entry));
        return new CalendarSerializer().SerializeToString(calendar) ?? "";
    }

    static CalendarEvent Of(CalendarEntry entry)
    {
        var recorded = new CalDateTime(entry.RecordedAt.UtcDateTime, "UTC");
        return new CalendarEvent
        {
            Uid = entry.Id, DtStamp = recorded, LastModified = recorded, Sequence = entry.Version, Summary = entry.Summary,
            Start = new CalDateTime(entry.First), End = new CalDateTime(entry.Last.AddDays(1)), Status = entry.Status.ToString().ToUpperInvariant(), Transparency = TransparencyType.Transparent,
            Description = entry.Description, Location = entry.Location, Url = entry.Page, Categories = [.. entry.Categories],
        };
    }

    static CalendarProperty Duration(string name)
    {
        var property = new CalendarProperty(name, AskAgain);
        property.AddParameter("VALUE", "DURATION");
        return property;
    }
}
