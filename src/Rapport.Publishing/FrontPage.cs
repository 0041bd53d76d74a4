using Rapport.Publications;
using Rapport.Publishing.Fronts;
using Rapport.Publishing.Issues;

namespace Rapport.Publishing;

/// <summary>Renders the page that leads to several issues, each published in a folder called by its id, beside this page.</summary>
public static class FrontPage
{
    /// <summary>The page in one language.</summary>
    public static Task<string> RenderAsync(IReadOnlyList<Edition> editions, string language, CancellationToken cancellationToken = default) =>
        IssuePage.RenderAsync<FrontDocument>(new()
        {
            [nameof(FrontDocument.Issues)] = editions.Select(e => new PrintedIssue(e, language)).ToArray(),
            [nameof(FrontDocument.Language)] = language,
        }, cancellationToken);
}
