using Rapport.Delivery;
using Rapport.Organisations;
using Rapport.Publishing.Issues;
using Rapport.Record;

namespace Rapport.Publishing.Delivery;

/// <summary>An activity as the page lists it.</summary>
/// <param name="Activity">The activity.</param>
/// <param name="ElementId">Its id in the page, where this is its first place; else null.</param>
/// <param name="Issue">The issue it stands in.</param>
public sealed record ActivityEntry(Activity Activity, string? ElementId, PrintedIssue Issue)
{
    /// <summary>The activities in the traces of a section's figures, by date, each once.</summary>
    public static IReadOnlyList<ActivityEntry> Of(PrintedIssue issue, PrintedSection section) =>
    [
        .. section.Figures.SelectMany(f => f.Computed?.Trace ?? []).SelectMany(t => t.Rows).Where(r => r.Kind == "activity")
            .Select(r => r.Id).Distinct(StringComparer.Ordinal).Select(id => Of(issue, section, id)).OfType<ActivityEntry>()
            .OrderBy(e => e.Activity.Content.PlacingDate?.Last).ThenBy(e => e.Activity.Id.Value, StringComparer.Ordinal),
    ];

    /// <summary>Its days.</summary>
    public string When => Issue.Dates.Range(Activity.Start, Activity.End, Issue.KnownYear);

    /// <summary>What it is, and where it stands where it was not held: planned, confirmed, postponed, cancelled.</summary>
    public string Kind => Status is null ? Issue.Labels.Of("kind", Activity.Kind.Value) : $"{Issue.Labels.Of("kind", Activity.Kind.Value)} · {Status}";

    /// <summary>The unit that holds it, or null.</summary>
    public string? Body => Activity.Body is { } body ? Issue.Labels.Of("body", body.Value) : null;

    /// <summary>The unit's acronym, or its name; null where none is named.</summary>
    public string? BodyShort => Activity.Body is { } body && Issue.Edition.Records.TryGetValue(("body", body.Value), out var content)
        ? content.Text("acronym") ?? Body : Body;

    /// <summary>The countries it is for, named.</summary>
    public string? Countries => Activity.Countries.Count == 0 ? null : Issue.Words.Join("list.comma", Activity.Countries.Select(c => NameOf(c.Code)));

    /// <summary>How people met, or null.</summary>
    public string? Modality => Activity.Modality is { } word ? Issue.Words.Find($"activity.{word}") ?? word : null;

    /// <summary>Its number in its series, or null where it has none.</summary>
    public string? Number => Issue.Edition.SeriesNumbers.TryGetValue(Activity.Id.Value, out var number)
        ? Issue.Words.With("activity.series", Issue.Numbers.Of(number, null)) : null;

    /// <summary>Where it stands, or null where it was held.</summary>
    public string? Status => Activity.Status == "held" ? null : Issue.Words.Find($"activity.status.{Activity.Status}") ?? Activity.Status;

    /// <summary>What the issue says of it in the place of the record's title and summary, or null.</summary>
    public Highlight? Highlight { get; init; }

    /// <summary>Kind, unit, countries, how people met and its number in its series, in one line.</summary>
    public string Meta => string.Join(" · ", new[] { Kind, Body, Countries, Modality, Number }.OfType<string>());

    string NameOf(string code) => Country.Find(code)?.NameIn(Issue.Language) ?? code;

    static ActivityEntry? Of(PrintedIssue issue, PrintedSection section, string id) =>
        issue.Edition.Records.TryGetValue(("activity", id), out var content)
            ? new ActivityEntry(new Activity(new ActivityId(id), content), issue.ListedAs("activity", id, section), issue)
            {
                Highlight = section.Highlights.GetValueOrDefault(id),
            } : null;
}
