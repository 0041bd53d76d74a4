using Microsoft.AspNetCore.Components;
using Rapport.Publications;

namespace Rapport.Web.Publications;

/// <summary>The public issues, the newest first.</summary>
public sealed partial class IssueListPage
{
    /// <summary>The issues.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<Issue> Issues { get; set; } = [];

    /// <summary>A headline may hold numbers, which are read with the issue: a list calls it by its publication and period.</summary>
    string Series(Issue issue) => $"{Words["portal.issue.newsletter"]}, {Visit.Dates.Of(issue.Period)}";
}
