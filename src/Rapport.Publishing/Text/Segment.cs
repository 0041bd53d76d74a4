using Rapport.Publications;

namespace Rapport.Publishing.Text;

/// <summary>A piece of rendered text: markup that is safe to print, or a binding that a component prints.</summary>
public abstract record Segment;

/// <summary>Markup that has been through the sanitiser.</summary>
/// <param name="Html">Printed as it is; tags may open in one segment and close in a later one.</param>
public sealed record MarkupSegment(string Html) : Segment;

/// <summary>A number, chart, table or constant.</summary>
/// <param name="Binding">What is bound.</param>
/// <param name="ElementId">The id of the element, on the figure's first use in a section; else null.</param>
public sealed record BindingSegment(Binding Binding, string? ElementId) : Segment
{
    /// <summary>The language of the text it stands in; null where that is the issue's.</summary>
    public string? Language { get; init; }
}

/// <summary>A picture of the edition.</summary>
/// <param name="Picture">The picture.</param>
/// <param name="Caption">What the text says of it; empty where it says nothing.</param>
public sealed record PictureSegment(EditionPicture Picture, IReadOnlyList<Segment> Caption) : Segment;
