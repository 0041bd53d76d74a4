using Microsoft.AspNetCore.Components;
using Rapport.Figures.Sentences;

namespace Rapport.Web.Figures;

/// <summary>The answer to a sentence that cannot be answered.</summary>
public sealed partial class MistakePage
{
    /// <summary>What is wrong with it.</summary>
    [Parameter, EditorRequired]
    public SentenceException Mistake { get; set; } = default!; // required

    /// <summary>Sentences that may have been meant.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<string> Advice { get; set; } = [];

    IReadOnlyList<(string, string)> Trail => [(Words["portal.ask"], Visit.Link("/ask"))];
}
