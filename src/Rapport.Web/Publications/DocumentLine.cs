using Rapport.Publications;
using Rapport.Record;
using Rapport.Web.Serving;

namespace Rapport.Web.Publications;

/// <summary>A document as a list tells it.</summary>
/// <param name="Content">The document.</param>
/// <param name="Visit">The visit.</param>
public sealed record DocumentLine(RecordContent Content, Visit Visit)
{
    /// <summary>Its title.</summary>
    public LocalText Title => Content.Local("title")!; // required

    /// <summary>Its date.</summary>
    public string When => Content.Date("date") is { } date ? Visit.Dates.Of(date) : Visit.Words["date.not-stated"];

    /// <summary>What it is and its symbol, in one line.</summary>
    public string Meta => string.Join(" · ", new[] { Content.Text("kind") is { } kind ? Visit.Words.Find($"document.{kind}") ?? kind : null, Content.Text("symbol") }.OfType<string>());

    /// <summary>Where it can be read; only the web's own schemes.</summary>
    public string? Href => Content.Text("link") is { } link && Uri.TryCreate(link, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? link : null;

    /// <summary>The documents of a page of a list, in its order.</summary>
    public static IReadOnlyList<DocumentLine> Of(Visit visit, Rapport.Figures.RecordPage page) =>
        [.. page.Rows.Select(row => visit.View.Find(Document.Shape.Name, row.Id)).OfType<RecordContent>().Select(content => new DocumentLine(DirectionMarks.Without(content), visit))];
}
