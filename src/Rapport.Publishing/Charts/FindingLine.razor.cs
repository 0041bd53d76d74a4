using Microsoft.AspNetCore.Components;
using Rapport.Publishing.Issues;

namespace Rapport.Publishing.Charts;

/// <summary>The title of a picture: what it shows, with the numbers marked.</summary>
public sealed partial class FindingLine
{
    /// <summary>The figure: a computed one.</summary>
    [Parameter, EditorRequired]
    public PrintedFigure Figure { get; set; } = default!; // required

    /// <summary>What it is drawn as.</summary>
    [Parameter, EditorRequired]
    public string Kind { get; set; } = "";
}
