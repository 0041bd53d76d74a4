using Microsoft.AspNetCore.Components;
using Rapport.Publishing.Issues;

namespace Rapport.Publishing.Fund;

/// <summary>
/// The contributions behind a section's figures: donor, date as far as stated, amount. What was given in kind and what another fund
/// allocated stands apart from money, each with a note that says what it is.
/// </summary>
public sealed partial class ContributionList
{
    static readonly Dictionary<string, string> Marks = new() { ["in-kind"] = "*", ["allocation-in"] = "†" };

    /// <summary>The section.</summary>
    [Parameter, EditorRequired]
    public PrintedSection Section { get; set; } = default!; // required

    string Marked => string.Join(' ', Section.Figures.Select(f => f.Marked));

    IReadOnlyList<ContributionEntry> Entries { get; set; } = [];

    ContributionEntry[] Given => [.. Entries.Where(e => !e.IsApart)];

    ContributionEntry[] Apart => [.. Entries.Where(e => e.IsApart)];

    IEnumerable<string> ApartKinds => Marks.Keys.Where(kind => Apart.Any(e => e.Contribution.Kind == kind));

    /// <inheritdoc/>
    protected override void OnParametersSet() => Entries = ContributionEntry.Of(Issue, Section);

    string NoteId(string kind) => ElementId.Record("note", $"{Section.Id}-{kind}");

    string NoteOf(ContributionEntry entry) => NoteId(entry.Contribution.Kind!); // what stands apart has a kind

    static string MarkOf(ContributionEntry entry) => Marks[entry.Contribution.Kind!]; // as above
}
