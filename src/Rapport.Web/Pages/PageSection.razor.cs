using Microsoft.AspNetCore.Components;

namespace Rapport.Web.Pages;

/// <summary>A part of a page under its heading, which stands beside it where there is room.</summary>
public sealed partial class PageSection
{
    /// <summary>The id of its heading, under which it can be linked to.</summary>
    [Parameter, EditorRequired]
    public string Id { get; set; } = "";

    /// <summary>Its heading.</summary>
    [Parameter, EditorRequired]
    public string Heading { get; set; } = "";

    /// <summary>What sets it apart from other parts; null for nothing.</summary>
    [Parameter]
    public string? Class { get; set; }

    /// <summary>What it holds.</summary>
    [Parameter, EditorRequired]
    public RenderFragment ChildContent { get; set; } = default!; // required
}
