using Rapport.Publications;
using Rapport.Record;
using Rapport.Web.Serving;

namespace Rapport.Web.Publications;

/// <summary>The issues that are for the public.</summary>
static class PublicIssues
{
    /// <summary>All of them, the newest period first.</summary>
    public static IReadOnlyList<Issue> All(Visit visit) => [.. visit.Journal.Ids(Issue.Shape.Name).Select(id => Find(visit, id)).OfType<Issue>()
        .OrderByDescending(i => i.Period.Last).ThenBy(i => i.Id.Value, StringComparer.Ordinal)];

    /// <summary>One of them; null where there is none, or it is not for the public.</summary>
    public static Issue? Find(Visit visit, string id) =>
        visit.View.Find(Issue.Shape.Name, id) is { } content && new Issue(new IssueId(id), content) is { Audience: Visibility.Public } issue ? issue : null;
}
