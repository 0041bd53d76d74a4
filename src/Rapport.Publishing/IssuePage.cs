using Rapport.Publications;
using Rapport.Publishing.Issues;

namespace Rapport.Publishing;

/// <summary>Renders an edition as one self-contained page of HTML: a pure function, so the same edition gives the same bytes.</summary>
public static class IssuePage
{
    /// <summary>The page in one language; text that is missing in it stands in its original, and says so.</summary>
    /// <exception cref="Rapport.Record.RecordException">A binding names nothing: see <see cref="Bindings.Unresolved"/>, to be asked first.</exception>
    public static Task<string> RenderAsync(Edition edition, string language, CancellationToken cancellationToken = default) =>
        RenderAsync(new PrintedIssue(edition, language), cancellationToken);

    /// <summary>The page of an issue that is laid out.</summary>
    public static async Task<string> RenderAsync(PrintedIssue issue, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return await HtmlPage.RenderAsync<IssueDocument>(new() { [nameof(IssueDocument.Printed)] = issue }, cancellationToken);
    }
}
