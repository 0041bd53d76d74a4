using Microsoft.AspNetCore.Components;

namespace Rapport.Web.Pages;

/// <summary>Pages that stand side by side, with the one that is open.</summary>
public sealed partial class PageViews
{
    /// <summary>What they have in common.</summary>
    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    /// <summary>Their names and paths.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<(string Name, string Path)> Views { get; set; } = [];
}
