using Microsoft.AspNetCore.Components;

namespace Rapport.Web.Delivery;

/// <summary>Activities one by one: when, what, for whom; each leads to its page.</summary>
public sealed partial class ActivityItems
{
    /// <summary>The activities in their order.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<ActivityLine> Lines { get; set; } = [];

    /// <summary>The level of their headings: 3, 2 straight under that of the page, or 4 under one of the third.</summary>
    [Parameter]
    public int Level { get; set; } = 3;

    /// <summary>What is said where there are none.</summary>
    [Parameter]
    public string? Empty { get; set; }
}
