using Microsoft.AspNetCore.Components;

namespace Rapport.Web.Delivery;

/// <summary>Activities one by one: when, what, for whom; each leads to its page.</summary>
public sealed partial class ActivityItems
{
    /// <summary>The activities in their order.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<ActivityLine> Lines { get; set; } = [];

    /// <summary>What is said where there are none.</summary>
    [Parameter]
    public string? Empty { get; set; }
}
