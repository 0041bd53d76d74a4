using Microsoft.AspNetCore.Components;
using Rapport.Publishing.Text;

namespace Rapport.Publishing.Issues;

/// <summary>The whole page of an issue in one language, in one file: no script, nothing loaded from elsewhere.</summary>
public sealed partial class IssueDocument
{
    /// <summary>The issue.</summary>
    [Parameter, EditorRequired]
    public PrintedIssue Printed { get; set; } = default!; // required

    string Description => Printed.Words.With("page.description", Masthead.OfficeOf(Printed), Printed.Dates.Of(Printed.Edition.Issue.Period));

    string? Marked => string.Join(' ', Printed.Title.OfType<BindingSegment>().Select(s => s.Binding.Name)) is { Length: > 0 } names ? names : null;

    string Title => Printed.PlainTitle + " · " + Masthead.OfficeOf(Printed);
}
