using Microsoft.AspNetCore.Components;
using Rapport.Publications;

namespace Rapport.Publishing.Text;

/// <summary>Prints segments: sanitised markup as it is, numbers with their marks, charts and tables, constants with their source.</summary>
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

    string Phrase(Binding binding)
    {
        var number = NumberText.TryNumber(Issue.Figure(binding.Key).Value, out var known) ? known : (decimal?)null;
        return binding.Forms?.For(Issue.TextLanguage, number) ?? "#";
    }

    string Before(Binding binding) => Phrase(binding).Split('#')[0];

    string After(Binding binding) => Phrase(binding).Split('#', 2).ElementAtOrDefault(1) ?? "";
}
