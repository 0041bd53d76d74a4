using Rapport.Publishing.Text;

namespace Rapport.Publishing.Issues;

/// <summary>One section of an issue, its text ready to print.</summary>
public sealed record PrintedSection
{
    /// <summary>Its id, which is also the element's.</summary>
    public required string Id { get; init; }

    /// <summary>How it is laid out: lead, numbers, text, activities, contributions.</summary>
    public required string Kind { get; init; }

    /// <summary>Its heading; empty where the text has none.</summary>
    public required IReadOnlyList<Segment> Heading { get; init; }

    /// <summary>What stands under the heading.</summary>
    public required IReadOnlyList<Segment> Body { get; init; }

    /// <summary>In a section of numbers, what stands after them.</summary>
    public IReadOnlyList<Segment> After { get; init; } = [];

    /// <summary>In a section of numbers, the large ones.</summary>
    public IReadOnlyList<LargeNumber> Numbers { get; init; } = [];

    /// <summary>The figures it lays out.</summary>
    public IReadOnlyList<PrintedFigure> Figures { get; init; } = [];
}

/// <summary>One large number.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Number">The binding.</param>
/// <param name="Caption">What it counts, as the text says.</param>
public sealed record LargeNumber(PrintedFigure Figure, BindingSegment Number, IReadOnlyList<Segment> Caption);
