using Microsoft.AspNetCore.Components;
using Rapport.Figures.Sentences;

namespace Rapport.Web.Figures;

/// <summary>A sentence that cannot be answered: its place marked, the reason, and what may have been meant.</summary>
public sealed partial class MistakeNote
{
    /// <summary>What is wrong with it.</summary>
    [Parameter, EditorRequired]
    public SentenceException Mistake { get; set; } = default!; // required

    /// <summary>Sentences that may have been meant.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<string> Advice { get; set; } = [];

    int From => Math.Min(Mistake.Position, Mistake.Sentence.Length);

    int To => Math.Min(Mistake.Position + Mistake.Length, Mistake.Sentence.Length);

    string Before => Mistake.Sentence[..From];

    /// <summary>At the end of a sentence something is missing: a place is held for it.</summary>
    string Marked => From == To ? " … " : Mistake.Sentence[From..To];

    string After => Mistake.Sentence[To..];

    string Reason => char.ToUpperInvariant(Mistake.Reason[0]) + Mistake.Reason[1..];
}
