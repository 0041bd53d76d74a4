using Microsoft.AspNetCore.Components;
using Rapport.Publications;

namespace Rapport.Publishing.Text;

/// <summary>Prints segments: sanitised markup as it is, numbers with their marks, charts, tables and pictures, constants with their source.</summary>
public sealed partial class BoundText
{
    /// <summary>The segments.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<Segment> Segments { get; set; } = [];

    /// <summary>Whether numbers stand without marks and links: in a table of contents.</summary>
    [Parameter]
    public bool IsPlain { get; set; }

    string SourceOf(Binding binding) =>
        Issue.Given.First(g => g.Value == binding.Name && g.Source == binding.Source).Id + "-source"; // every constant of the text is noted

    string Phrase(BindingSegment bound)
    {
        var number = NumberText.TryNumber(Issue.Figure(bound.Binding.Key).Value, out var known) ? known : (decimal?)null;
        return bound.Binding.Forms?.For(bound.Language ?? Issue.TextLanguage, number) ?? "#";
    }

    string Before(BindingSegment bound) => Phrase(bound).Split('#')[0];

    string After(BindingSegment bound) => Phrase(bound).Split('#', 2).ElementAtOrDefault(1) ?? "";
}
