using Microsoft.AspNetCore.Components;
using Rapport.Figures.Sentences;

namespace Rapport.Web.Figures;

/// <summary>The answer where the sentence says one state of the record and the address another.</summary>
public sealed partial class StatedTwicePage
{
    /// <summary>The sentence, with its own state.</summary>
    [Parameter, EditorRequired]
    public Sentence Sentence { get; set; } = default!; // required

    IReadOnlyList<(string, string)> Trail => [(Words["portal.ask"], Visit.Link("/ask"))];

    IEnumerable<string> States => new[] { Sentence.AsRecorded!.Text, Visit.AsRecorded! }.Distinct(StringComparer.Ordinal); // both are said: that is the problem
}
