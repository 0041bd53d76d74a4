using Rapport.Web.Serving;

namespace Rapport.Web.Interchange;

/// <summary>
/// An address for programs, declared once: its route, its part of the OpenAPI document and its place on the page that describes it all follow
/// from this.
/// </summary>
/// <param name="Path">The address, with the names of its parts in braces.</param>
/// <param name="Name">What programs call it: <c>listActivities</c>.</param>
/// <param name="Answer">Makes the answer.</param>
public sealed record ApiEndpoint(string Path, string Name, Func<Visit, Task<Answer>> Answer)
{
    /// <summary>The words that tell what it answers, by their key.</summary>
    public required string About { get; init; }

    /// <summary>What the words name: the plural of a kind.</summary>
    public string? Named { get; init; }

    /// <summary>What it belongs to: <c>records</c>, <c>figures</c>, <c>issues</c>.</summary>
    public required string Group { get; init; }

    /// <summary>The schema of its answer, by name.</summary>
    public required string Schema { get; init; }

    /// <summary>Its own parameters; all addresses have those of the state and the language beside them.</summary>
    public IReadOnlyList<ApiParameter> Parameters { get; init; } = [];

    /// <summary>Whether it takes others too, which its answer tells: those of a figure's sentence.</summary>
    public bool TakesOthers { get; init; }

    /// <summary>An address that can be tried; null where none is known beforehand.</summary>
    public string? Example { get; init; }

    /// <summary>Whether it is about one thing, which may not be there.</summary>
    public bool IsOfOne => Path.Contains('{', StringComparison.Ordinal);

    /// <summary>What it answers, in a language.</summary>
    public string Said(Rapport.Publishing.Furniture words) => words.With(About, Named);
}
