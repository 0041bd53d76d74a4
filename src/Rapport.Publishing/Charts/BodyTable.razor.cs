using Microsoft.AspNetCore.Components;
using Rapport.Publishing.Issues;

namespace Rapport.Publishing.Charts;

/// <summary>What an organigram draws, in words: each body, what it is, what it belongs to.</summary>
public sealed partial class BodyTable
{
    /// <summary>The figure.</summary>
    [Parameter, EditorRequired]
    public PrintedFigure Figure { get; set; } = default!; // required

    /// <summary>What the drawing is about, for those who hear the page.</summary>
    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    OrganigramNode Root => OrganigramTree.Of(Issue, Figure);
}
