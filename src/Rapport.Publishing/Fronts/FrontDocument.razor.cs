using Microsoft.AspNetCore.Components;
using Rapport.Publishing.Issues;

namespace Rapport.Publishing.Fronts;

/// <summary>The issues that were published side by side: whose, for when, under which headline, and how many of their numbers are computed.</summary>
public sealed partial class FrontDocument
{
    /// <summary>The issues.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<PrintedIssue> Issues { get; set; } = [];

    /// <summary>The language of the page.</summary>
    [Parameter, EditorRequired]
    public string Language { get; set; } = "";

    Furniture Words => Furniture.For(Language);

    static string Folder(PrintedIssue issue) => issue.Edition.Issue.Id.Value;

    string Numbers(PrintedIssue issue)
    {
        var computed = issue.Figures.Count(f => f.Figure.IsComputed);
        var stated = issue.Figures.Count() - computed;
        return stated == 0 ? issue.Numbers.Counted("front.numbers-computed", computed)
            : Words.With("front.numbers", issue.Numbers.Of(computed, null), issue.Numbers.Of(stated, null));
    }
}
