using Microsoft.AspNetCore.Components;
using Rapport.Figures.Sentences;

namespace Rapport.Web.Figures;

/// <summary>The same question split by everything that splits it.</summary>
public sealed partial class SplitList
{
    /// <summary>The figures of the page.</summary>
    [Parameter, EditorRequired]
    public FigureSheet Sheet { get; set; } = default!; // required

    /// <summary>The question.</summary>
    [Parameter, EditorRequired]
    public Sentence Sentence { get; set; } = default!; // required

    IReadOnlyList<(string Dimension, string Sentence)> Splits => RelatedSentences.Splits(Sentence);
}
