using Microsoft.AspNetCore.Components;
using Rapport.Figures.Sentences;

namespace Rapport.Web.Figures;

/// <summary>Every figure the office has given a name, in the order of its functions, then those that somebody stated.</summary>
public sealed partial class FigureListPage
{
    /// <summary>Those that can be answered, and the stated ones.</summary>
    [Parameter, EditorRequired]
    public FigureSheet Sheet { get; set; } = default!; // required

    /// <summary>The named figures.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<NamedFigure> Figures { get; set; } = [];

    IReadOnlyList<IGrouping<string, NamedFigure>> Groups => [.. Figures.GroupBy(GroupOf).OrderBy(g => FigureGroup.All.ToList().IndexOf(g.Key))];

    IReadOnlyList<string> Stated => [.. Sheet.Keys.Where(k => !Sheet[k].Figure.IsComputed)];

    /// <summary>A sentence that cannot be read as it is filled in belongs where most do.</summary>
    static string GroupOf(NamedFigure figure) => FigureGroup.Of(Sentence.TryParse(figure.Sentence ?? "", out var sentence, out _) ? sentence!.Measure.Set.Set.Name : ""); // it parsed
}
