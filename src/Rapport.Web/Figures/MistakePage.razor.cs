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

    /// <summary>Where a sentence was begun and not ended: what it may go on with, and the sentence that it then is.</summary>
    IReadOnlyList<(string Word, string Sentence)> Longer => Mistake.Sentence.TrimEnd() is var begun && Mistake.Position >= begun.Length
        ? Visit.View.Onward(begun + " ", RecordsMax) : [];

    /// <summary>More names than these nobody reads through.</summary>
    const int RecordsMax = 30;

    IReadOnlyList<(string, string)> Trail => [(Words["portal.ask"], Visit.Link("/ask"))];
}
