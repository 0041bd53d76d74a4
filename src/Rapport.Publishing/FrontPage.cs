using Rapport.Publications;
using Rapport.Publishing.Fronts;
using Rapport.Publishing.Issues;

namespace Rapport.Publishing;

/// <summary>Renders the page that leads to several issues, each published in a folder called by its id, beside this page.</summary>
public static class FrontPage
{
    /// <summary>The page in one language, with a link to every rendering that was made.</summary>
    public static Task<string> RenderAsync(IReadOnlyList<(Edition Edition, IssueFiles Files)> published, string language, CancellationToken cancellationToken = default) =>
        IssuePage.RenderAsync<FrontDocument>(new()
        {
            [nameof(FrontDocument.Issues)] = published.Select(p => new PrintedIssue(p.Edition, language)).ToArray(),
            [nameof(FrontDocument.Files)] = published.ToDictionary(p => p.Edition.Issue.Id.Value, p => p.Files, StringComparer.Ordinal),
            [nameof(FrontDocument.Language)] = language,
        }, cancellationToken);
}
