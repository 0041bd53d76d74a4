using Microsoft.AspNetCore.Components;
using Rapport.Publishing.Issues;

namespace Rapport.Publishing.Delivery;

/// <summary>The activities behind a section's figures: told one by one, or, where the figure is broken down, as a register.</summary>
public sealed partial class ActivityList
{
    /// <summary>The section.</summary>
    [Parameter, EditorRequired]
    public PrintedSection Section { get; set; } = default!; // required

    string Marked => string.Join(' ', Section.Figures.Select(f => f.Marked));

    bool IsRegister => Section.Figures.Any(f => f.Computed is { Columns.Count: > 0 });

    /// <summary>The language of what the issue itself says, where that is not the page's.</summary>
    string? Told => Section.Language == Issue.Language ? null : Section.Language;

    string? ToldWritten => Told is null ? null : Furniture.DirectionOf(Told);

    IReadOnlyList<ActivityEntry> Entries => ActivityEntry.Of(Issue, Section);
}
