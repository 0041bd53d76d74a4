using Microsoft.AspNetCore.Components;
using Rapport.Record;

namespace Rapport.Web.Pages;

/// <summary>The versions of a record that the public may see: when, why, and what changed; the newest first.</summary>
public sealed partial class ChangeHistory
{
    /// <summary>The kind of the record, singular.</summary>
    [Parameter, EditorRequired]
    public string Kind { get; set; } = "";

    /// <summary>Its id.</summary>
    [Parameter, EditorRequired]
    public string Id { get; set; } = "";

    IReadOnlyList<Change> Changes
    {
        get
        {
            var changes = new List<Change>();
            RecordContent? before = null;
            foreach (var entry in Visit.View.History(Kind, Id))
            {
                var after = Visit.View.ContentOf(entry);
                changes.Add(new Change(EntryWords.Of(entry.Cause), entry.RecordedAt, entry.Version, before is null ? [] : Changed(before, after), entry.Reason is { } reason ? DirectionMarks.Without(reason) : null));
                before = after;
            }
            changes.Reverse();
            return changes;
        }
    }

    /// <summary>The fields that differ, as files call them; what only those who keep the record read is left out.</summary>
    static List<string> Changed(RecordContent before, RecordContent after) =>
        [.. after.Kind.Fields.Where(f => f.Name is not ("note" or "visibility" or "embargo" or "owner") && !Equals(before[f.Name], after[f.Name])).Select(f => f.Name.Replace('_', ' '))];

    sealed record Change(string Cause, DateTimeOffset At, int Version, IReadOnlyList<string> Fields, string? Reason);
}
