using Rapport.Delivery;
using Rapport.Organisations;
using Rapport.Record;
using Rapport.Web.Serving;

namespace Rapport.Web.Delivery;

/// <summary>An activity as a list tells it.</summary>
/// <param name="Activity">The activity.</param>
/// <param name="Visit">The visit.</param>
public sealed record ActivityLine(Activity Activity, Visit Visit)
{
    /// <summary>Where its page is.</summary>
    public string Href => Visit.Link($"/activities/{Activity.Id}");

    /// <summary>Its days.</summary>
    public string When => Visit.Dates.Range(Activity.Start, Activity.End, knownYear: null);

    /// <summary>Where it stands, where it was not held.</summary>
    public string? Status => Activity.Status == "held" ? null : Visit.Words.Find($"status.{Activity.Status}") ?? Activity.Status;

    /// <summary>How people met.</summary>
    public string? Modality => Activity.Modality is { } word ? Visit.Words.Find($"activity.{word}") ?? word : null;

    /// <summary>Kind, unit, countries, how people met, in one line.</summary>
    public string Meta => string.Join(" · ", new[] { Visit.NameOf("activity-kind", Activity.Kind.Value), Body, CountryNames, Modality }.OfType<string>());

    /// <summary>The activities of a page of a list, in its order.</summary>
    public static IReadOnlyList<ActivityLine> Of(Visit visit, Rapport.Figures.RecordPage page) => [.. page.Rows.Select(row => Of(visit, row.Id)).OfType<ActivityLine>()];

    /// <summary>An activity; null where the public may not see it.</summary>
    public static ActivityLine? Of(Visit visit, string id) =>
        visit.View.Find(Rapport.Delivery.Activity.Shape.Name, id) is { } content ? new ActivityLine(new Activity(new ActivityId(id), DirectionMarks.Without(content)), visit) : null;

    string? Body => Activity.Body is { } body ? Visit.NameOf("body", body.Value) : null;

    string? CountryNames => Activity.Countries.Count == 0 ? null
        : Visit.Words.Join("list.comma", Activity.Countries.Select(c => Country.Find(c.Code)?.NameIn(Visit.Language) ?? c.Code));
}
