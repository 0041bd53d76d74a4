using Microsoft.AspNetCore.Components;

namespace Rapport.Web.Figures;

/// <summary>Sentences, each leading to its answer.</summary>
public sealed partial class SentenceLinks
{
    /// <summary>The sentences.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<string> Sentences { get; set; } = [];
}
