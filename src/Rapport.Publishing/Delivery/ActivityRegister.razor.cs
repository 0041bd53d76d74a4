using Microsoft.AspNetCore.Components;

namespace Rapport.Publishing.Delivery;

/// <summary>Activities as a table: when, what, kind, unit, for whom. On a narrow screen each becomes a short paragraph.</summary>
public sealed partial class ActivityRegister
{
    /// <summary>The activities in their order.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<ActivityEntry> Entries { get; set; } = [];

    /// <summary>The figures it is the rows of.</summary>
    [Parameter, EditorRequired]
    public string Marked { get; set; } = "";
}
