using Microsoft.AspNetCore.Components;
using Rapport.Figures;
using Rapport.Web.Figures;
using Rapport.Web.Pages;

namespace Rapport.Web.Delivery;

/// <summary>The programmes with who runs each and how many activities it held.</summary>
public sealed partial class ProgrammeListPage
{
    /// <summary>How many there are, and the activities of each.</summary>
    [Parameter, EditorRequired]
    public FigureSheet Sheet { get; set; } = default!; // required

    /// <summary>The page of the list.</summary>
    [Parameter, EditorRequired]
    public RecordPage Listed { get; set; } = default!; // required

    /// <summary>Its number, from 1.</summary>
    [Parameter, EditorRequired]
    public int Page { get; set; }

    IReadOnlyList<Subject> Programmes { get; set; } = [];

    string? ParentOf(Subject programme) => Subject.Meant(Visit, "programme", programme.Content.Text("parent"))?.Name.In(Visit.Language);

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        Programmes = Subject.Of(Visit, Listed);
    }
}
