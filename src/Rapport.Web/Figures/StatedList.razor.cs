using Microsoft.AspNetCore.Components;
using Rapport.Publications;

namespace Rapport.Web.Figures;

/// <summary>Stated figures, each with who stated it, where, as of when, and how much of it the record accounts for.</summary>
public sealed partial class StatedList
{
    /// <summary>The figures of the page.</summary>
    [Parameter, EditorRequired]
    public FigureSheet Sheet { get; set; } = default!; // required

    /// <summary>Which of them.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<string> Keys { get; set; } = [];

    string About(StatedFigure stated) => string.Join(" · ", new[] { stated.Source, stated.Place, stated.AsOf is { } date ? Words.With("portal.figures.stated.as-of", Visit.Dates.Of(date)) : null }.OfType<string>());
}
