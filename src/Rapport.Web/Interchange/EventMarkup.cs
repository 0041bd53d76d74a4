using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Rapport.Web.Delivery;

namespace Rapport.Web.Interchange;

/// <summary>An activity as programs read it in a page: an Event of schema.org.</summary>
static class EventMarkup
{
    /// <summary>Whatever stands in a title, no element of the page can end in it: angle brackets are written by their numbers.</summary>
    static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static string Of(ActivityLine line)
    {
        var (activity, visit) = (line.Activity, line.Visit);
        var said = new Dictionary<string, object?>
        {
            ["@context"] = "https://schema.org", ["@type"] = "Event", ["name"] = activity.Title.In(visit.Language), ["url"] = visit.Whole($"/activities/{activity.Id}"),
            ["startDate"] = (activity.Start ?? activity.End)?.ToString(), ["endDate"] = (activity.End ?? activity.Start)?.ToString(),
            ["eventStatus"] = "https://schema.org/" + (activity.Status switch { "cancelled" => "EventCancelled", "postponed" => "EventPostponed", _ => "EventScheduled" }),
            ["eventAttendanceMode"] = activity.Modality is null ? null : "https://schema.org/" + (activity.Modality switch { "virtual" => "OnlineEventAttendanceMode", "hybrid" => "MixedEventAttendanceMode", _ => "OfflineEventAttendanceMode" }),
        };
        return JsonSerializer.Serialize(said.Where(s => s.Value is not null).ToDictionary(), Options);
    }
}
