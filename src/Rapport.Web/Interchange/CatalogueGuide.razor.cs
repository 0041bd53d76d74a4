using Microsoft.AspNetCore.Components;
using Rapport.Figures.Sets;

namespace Rapport.Web.Interchange;

/// <summary>A set of the catalogue: what it holds, what it can be split and chosen by, what can be added up, each with a sentence to try.</summary>
public sealed partial class CatalogueGuide
{
    /// <summary>The set, then what belongs to it.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<CatalogueEntry> Of { get; set; } = [];
}
