using Microsoft.AspNetCore.Components;
using Rapport.Web.Delivery;
using Rapport.Web.Figures;

namespace Rapport.Web.Pages;

/// <summary>The first page: what the office does, in the order of its five functions.</summary>
public sealed partial class HomePage
{
    /// <summary>The key figures.</summary>
    [Parameter, EditorRequired]
    public FigureSheet Sheet { get; set; } = default!; // required

    /// <summary>What is coming.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<ActivityLine> Coming { get; set; } = [];

    /// <summary>What was held last.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<ActivityLine> Recent { get; set; } = [];

    /// <summary>The documents that came last.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<Rapport.Web.Publications.DocumentLine> Documents { get; set; } = [];

    /// <summary>The latest public issue, or null.</summary>
    [Parameter]
    public Rapport.Publications.Issue? Issue { get; set; }

    string Office => Visit.NameOf("organisation", Visit.Journal.Office.Id) ?? Visit.Journal.Office.Id;
}
