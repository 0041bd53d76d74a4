using Microsoft.AspNetCore.Components;

namespace Rapport.Web.Pages;

/// <summary>Facts under their names; those without anything to say are left out.</summary>
public sealed partial class Facts
{
    /// <summary>The facts in their order.</summary>
    [Parameter, EditorRequired]
    public IEnumerable<FactRow> Rows { get; set; } = [];
}
