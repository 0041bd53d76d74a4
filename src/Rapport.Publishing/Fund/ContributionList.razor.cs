using Microsoft.AspNetCore.Components;
using Rapport.Publishing.Issues;

namespace Rapport.Publishing.Fund;

/// <summary>The contributions behind a section's figures: donor, date as far as stated, amount.</summary>
public sealed partial class ContributionList
{
    /// <summary>The section.</summary>
    [Parameter, EditorRequired]
    public PrintedSection Section { get; set; } = default!; // required

    string Marked => string.Join(' ', Section.Figures.Select(f => f.Marked));

    IReadOnlyList<ContributionEntry> Entries => ContributionEntry.Of(Issue, Section);
}
