using Microsoft.AspNetCore.Components;
using Rapport.Figures;
using Rapport.Web.Figures;
using Rapport.Web.Pages;

namespace Rapport.Web.Organisations;

/// <summary>Organisations as a reader chose them, by their names.</summary>
public sealed partial class OrganisationListPage
{
    /// <summary>What was chosen.</summary>
    [Parameter, EditorRequired]
    public OrganisationFilter Filter { get; set; } = default!; // required

    /// <summary>The page of the list.</summary>
    [Parameter, EditorRequired]
    public RecordPage Listed { get; set; } = default!; // required

    /// <summary>The number found.</summary>
    [Parameter, EditorRequired]
    public FigureSheet Sheet { get; set; } = default!; // required

    IReadOnlyList<RecordLine> Lines { get; set; } = [];

    IReadOnlyList<RecordLine> Known { get; set; } = [];

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        Lines = [.. Subject.Of(Visit, Listed).Select(o => PlaceWords.Organisation(Visit, o))];
        Known = [.. Filter.Known(Visit).Where(o => Listed.Rows.All(r => r.Id != o.Id)).Select(o => PlaceWords.Organisation(Visit, o))];
    }
}
