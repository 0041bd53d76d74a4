using Microsoft.AspNetCore.Components;
using Rapport.Publishing.Issues;

namespace Rapport.Publishing.Fronts;

/// <summary>The issues that were published side by side: whose, for when, under which headline, and how many of their numbers are computed; and each as it can be had.</summary>
public sealed partial class FrontDocument
{
    /// <summary>The issues.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<PrintedIssue> Issues { get; set; } = [];

    /// <summary>The language of the page.</summary>
    [Parameter, EditorRequired]
    public string Language { get; set; } = "";

    /// <summary>Whether a rendering was made, by its path from this page.</summary>
    [Parameter, EditorRequired]
    public Func<string, bool> IsThere { get; set; } = _ => false;

    Furniture Words => Furniture.For(Language);

    static readonly (string File, string Words)[] Renderings =
        [("index.html", "front.page"), ("issue.pdf", "front.pdf"), ("mail.eml", "front.mail"), ("mail.txt", "front.text")];

    static string Folder(PrintedIssue issue) => issue.Edition.Issue.Id.Value;

    string NameOf(string language) => Words.Find($"language.own.{language}") ?? language;

    IEnumerable<(string File, string Name)> RenderingsOf(PrintedIssue issue, string language) => Renderings
        .Select(r => (File: $"{Folder(issue)}/{language}/{r.File}", Name: Words[r.Words])).Where(r => IsThere(r.File));

    string Numbers(PrintedIssue issue)
    {
        var computed = issue.Figures.Count(f => f.Figure.IsComputed);
        var stated = issue.Figures.Count() - computed;
        return stated == 0 ? issue.Numbers.Counted("front.numbers-computed", computed)
            : Words.With("front.numbers", issue.Numbers.Of(computed, null), issue.Numbers.Of(stated, null));
    }
}
