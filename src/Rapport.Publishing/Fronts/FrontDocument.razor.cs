using Microsoft.AspNetCore.Components;
using Rapport.Publishing.Issues;

namespace Rapport.Publishing.Fronts;

/// <summary>
/// The issues that were published side by side: whose, for when, under which headline, in which languages and forms, and how many of their
/// numbers are computed.
/// </summary>
public sealed partial class FrontDocument
{
    /// <summary>The issues.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<PrintedIssue> Issues { get; set; } = [];

    /// <summary>The language of the page.</summary>
    [Parameter, EditorRequired]
    public string Language { get; set; } = "";

    Furniture Words => Furniture.For(Language);

    /// <summary>The files that were made, by the issue's id.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyDictionary<string, IssueFiles> Files { get; set; } = new Dictionary<string, IssueFiles>();

    /// <summary>The renderings of an issue in a language that were made: what they are called and where they stand in its folder.</summary>
    IEnumerable<(string Word, string Path)> Forms(PrintedIssue issue, string language)
    {
        var made = Files[Folder(issue)].Made.Select(f => f.Path).ToHashSet(StringComparer.Ordinal);
        return RenderingWords.All.Select(r => (r.Word, Path: $"{language}/{r.File}")).Where(r => made.Contains(r.Path));
    }

    static string Folder(PrintedIssue issue) => issue.Edition.Issue.Id.Value;

    string Numbers(PrintedIssue issue)
    {
        var computed = issue.Figures.Count(f => f.Figure.IsComputed);
        var stated = issue.Figures.Count() - computed;
        return stated == 0 ? Words.With("front.numbers-computed", computed) : Words.With("front.numbers", computed, stated);
    }
}
