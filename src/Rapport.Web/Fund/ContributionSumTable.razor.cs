using Microsoft.AspNetCore.Components;
using Rapport.Web.Figures;

namespace Rapport.Web.Fund;

/// <summary>What was given, by step and currency, every number leading to its rows.</summary>
public sealed partial class ContributionSumTable
{
    /// <summary>The figures of the page.</summary>
    [Parameter, EditorRequired]
    public FigureSheet Sheet { get; set; } = default!; // required

    /// <summary>The rows.</summary>
    [Parameter, EditorRequired]
    public ContributionSums Sums { get; set; } = default!; // required
}
