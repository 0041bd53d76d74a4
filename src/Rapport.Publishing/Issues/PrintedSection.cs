using Rapport.Publishing.Text;

namespace Rapport.Publishing.Issues;

/// <summary>One section of an issue, its text ready to print.</summary>
public sealed record PrintedSection
{
    /// <summary>Its id, which is also the element's.</summary>
    public required string Id { get; init; }

    /// <summary>How it is laid out: lead, numbers, text, activities, contributions, errata.</summary>
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

    /// <summary>The language its text is in: the original where the page's own lacks it.</summary>
    public required string Language { get; init; }

    /// <summary>Whether its text alone is missing in the language of the page, which the section then says.</summary>
    public bool IsBorrowed { get; init; }

    /// <summary>In a section of activities, what the issue says of one in the place of the record's title and summary, by the activity's id.</summary>
    public IReadOnlyDictionary<string, Highlight> Highlights { get; init; } = new Dictionary<string, Highlight>();

    /// <summary>What a reader must know of the figures that it lays out as charts, tables, large numbers or lists.</summary>
    public IReadOnlyList<Rapport.Record.LocalText> Footnotes { get; init; } = [];
}

/// <summary>One large number.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Number">The binding.</param>
/// <param name="Caption">What it counts, as the text says.</param>
public sealed record LargeNumber(PrintedFigure Figure, BindingSegment Number, IReadOnlyList<Segment> Caption);

/// <summary>What the issue says of one activity.</summary>
/// <param name="Headline">In the place of its title.</param>
/// <param name="Body">In the place of its summary; empty where only the headline is its own.</param>
public sealed record Highlight(IReadOnlyList<Segment> Headline, IReadOnlyList<Segment> Body);
