using Microsoft.AspNetCore.Components;

namespace Rapport.Publishing.Issues;

/// <summary>What every component of an issue's page stands on: the issue laid out in one language.</summary>
public abstract class IssueComponent : ComponentBase
{
    /// <summary>The issue; the document hands it down.</summary>
    [CascadingParameter]
    public PrintedIssue Issue { get; set; } = default!; // set by the renderer before anything is rendered

    /// <summary>The page's own words.</summary>
    protected Furniture Words => Issue.Words;
}
