using Microsoft.AspNetCore.Components;

namespace Rapport.Web.Figures;

/// <summary>Asks a figure again: for another time, at another state of the record.</summary>
public sealed partial class FigureForm
{
    /// <summary>The figure.</summary>
    [Parameter, EditorRequired]
    public NamedFigure Figure { get; set; } = default!; // required

    /// <summary>Whether the figure itself says as recorded when.</summary>
    [Parameter]
    public bool IsFixed { get; set; }

    string LabelOf(string parameter) => parameter == Rapport.Publications.Issue.PeriodParameter ? Words["portal.filter.period"] : Words.Find($"plain.dimension.{parameter}") is { Length: > 0 } name ? char.ToUpperInvariant(name[0]) + name[1..] : parameter;
}
