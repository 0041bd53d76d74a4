using Microsoft.AspNetCore.Components;

namespace Rapport.Publishing.Issues;

/// <summary>At which state of the record the page was read: at its head, over the receipts, under each chart; marked <c>as-of</c>.</summary>
public sealed partial class AsOf
{
    /// <summary>Whether the day is enough: the batch beside it tells the state, and the head of the page at which minute it was read.</summary>
    [Parameter]
    public bool IsBrief { get; set; }

    string When => IsBrief ? Issue.Dates.DayOf(Issue.Edition.AsRecorded.At) : Issue.Dates.Of(Issue.Edition.AsRecorded.At);

    /// <summary>Only who sees every row may know how many entries there are; for others the number is that of a batch.</summary>
    string Key => Issue.Edition.Audience == Rapport.Record.Visibility.Restricted ? "page.as-recorded.entry" : "page.as-recorded.batch";
}
