using Rapport.Publishing.Text;

namespace Rapport.Publishing.Issues;

/// <summary>A place in the page where a figure stands.</summary>
/// <param name="Key">The figure.</param>
/// <param name="Section">The section.</param>
/// <param name="Href">A link to the place.</param>
/// <param name="Heading">The heading of its section; empty for the headline.</param>
public sealed record FigureUse(string Key, string Section, string Href, IReadOnlyList<Segment> Heading);
