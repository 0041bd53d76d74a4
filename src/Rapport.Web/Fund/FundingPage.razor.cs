using Microsoft.AspNetCore.Components;
using Rapport.Web.Figures;

namespace Rapport.Web.Fund;

/// <summary>What donors promised, signed and paid: each currency by itself, each amount with its way to the rows, and what others stated of it.</summary>
public sealed partial class FundingPage
{
    static readonly string[] Notes = ["currencies", "steps", "amounts", "kind"];

    /// <summary>The figures of the page.</summary>
    [Parameter, EditorRequired]
    public FigureSheet Sheet { get; set; } = default!; // required

    /// <summary>The currencies of the record.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<string> Currencies { get; set; } = [];

    /// <summary>The currency of the charts; null where the record holds no money.</summary>
    [Parameter]
    public string? Chosen { get; set; }

    /// <summary>The stated figures about the fund, by their keys.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<string> Stated { get; set; } = [];

    IReadOnlyList<string> Headlines => [.. Currencies.Select(c => $"-headline-{c}"), "-donors"];

    IReadOnlyList<string> Years => [.. FundingPages.Steps.Where(step => HasRows($"-{step}-years"))];

    bool HasRows(string key) => Sheet.Holds(key) && Sheet[key].Computed is { Rows.Count: > 0 };
}
