using Rapport.Record;

namespace Rapport.Web.Pages;

/// <summary>A record as a list names it.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Href">Where its page is; null where it has none.</param>
/// <param name="Meta">What else is said of it; may be empty.</param>
public sealed record RecordLine(LocalText Name, string? Href, string Meta)
{
    /// <summary>Several things said of a record, in one line; what is not known is left out, and nothing is said twice.</summary>
    public static string Said(params IEnumerable<string?> things) => string.Join(" · ", things.Where(t => t is { Length: > 0 }).Distinct(StringComparer.OrdinalIgnoreCase));
}
