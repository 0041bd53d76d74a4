using Rapport.Publications;
using Rapport.Publishing.Fronts;
using Rapport.Publishing.Issues;

namespace Rapport.Publishing;

/// <summary>Renders the page that leads to several issues, each published in a folder called by its id, beside this page.</summary>
public static class FrontPage
{
    /// <summary>The page in one language; it leads to the web pages alone.</summary>
    public static Task<string> RenderAsync(IReadOnlyList<Edition> editions, string language, CancellationToken cancellationToken = default) =>
        RenderAsync(editions, language, path => path.EndsWith("index.html", StringComparison.Ordinal), cancellationToken);

    /// <summary>The page in one language.</summary>
    /// <param name="editions">The issues.</param>
    /// <param name="language">The language of the page.</param>
    /// <param name="isThere">Whether a rendering was made, by its path from this page, such as <c>unoct-2021-02/en/issue.pdf</c>.</param>
    /// <param name="cancellationToken">Stops between documents.</param>
    public static Task<string> RenderAsync(IReadOnlyList<Edition> editions, string language, Func<string, bool> isThere, CancellationToken cancellationToken) =>
        HtmlPage.RenderAsync<FrontDocument>(new()
        {
            [nameof(FrontDocument.Issues)] = editions.Select(e => new PrintedIssue(e, language)).ToArray(),
            [nameof(FrontDocument.Language)] = language,
            [nameof(FrontDocument.IsThere)] = isThere,
        }, cancellationToken);
}
