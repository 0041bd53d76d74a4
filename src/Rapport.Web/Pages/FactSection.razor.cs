using Microsoft.AspNetCore.Components;

namespace Rapport.Web.Pages;

/// <summary>The facts of a record as a part of its page; nothing where there are none.</summary>
public sealed partial class FactSection
{
    /// <summary>The facts in their order.</summary>
    [Parameter, EditorRequired]
    public IEnumerable<FactRow> Rows { get; set; } = [];
}
