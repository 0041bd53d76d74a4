using Rapport.Publishing.Issues;

namespace Rapport.Publishing.Charts;

/// <summary>A body in the tree.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Kind">What it is, in words; null where that is not known.</param>
/// <param name="Under">The bodies that belong to it.</param>
public sealed record OrganigramNode(string Id, string Name, string? Kind, IReadOnlyList<OrganigramNode> Under)
{
    /// <summary>The node and all under it.</summary>
    public IEnumerable<OrganigramNode> All => [this, .. Under.SelectMany(n => n.All)];

    /// <summary>All under the node, each with what it belongs to, from above as the drawing shows them.</summary>
    public IEnumerable<(OrganigramNode Node, OrganigramNode Under)> Lines => Under.SelectMany(n => n.Lines.Prepend((n, this)));
}

/// <summary>
/// The bodies behind a figure as a tree under the office. A body whose parent is not shown hangs under the nearest ancestor that is; one
/// without such an ancestor, or in a ring of parents, under the office.
/// </summary>
public static class OrganigramTree
{
    /// <summary>How many bodies are drawn; the others are in the receipt.</summary>
    public const int BodiesMax = 120;

    static readonly string[] Order = ["centre", "branch", "compact", "committee", "working-group", "board"];

    /// <summary>The ids of the bodies behind a figure, in the order of its rows.</summary>
    public static IReadOnlyList<string> Bodies(PrintedFigure figure) =>
        [.. (figure.Computed?.Trace ?? []).SelectMany(t => t.Rows).Where(r => r.Kind == "body").Select(r => r.Id).Distinct(StringComparer.Ordinal)];

    /// <summary>The office with the bodies under it.</summary>
    public static OrganigramNode Of(PrintedIssue issue, PrintedFigure figure)
    {
        var shown = Bodies(figure).Take(BodiesMax).ToArray();
        var parents = shown.ToDictionary(id => id, id => ParentOf(issue, id, shown), StringComparer.Ordinal);
        return new OrganigramNode("", issue.Edition.TitleOf("organisation", issue.Edition.Office, issue.Language), null, Under(issue, "", parents));
    }

    static List<OrganigramNode> Under(PrintedIssue issue, string parent, Dictionary<string, string> parents) =>
        [.. parents.Where(p => p.Value == parent).Select(p => Node(issue, p.Key, parents)).OrderBy(n => Array.IndexOf(Order, KindOf(issue, n.Id)))
            .ThenBy(n => n.Name, StringComparer.Create(System.Globalization.CultureInfo.GetCultureInfo(issue.Language), ignoreCase: true))];

    static OrganigramNode Node(PrintedIssue issue, string id, Dictionary<string, string> parents) =>
        new(id, issue.Edition.TitleOf("body", id, issue.Language), issue.Words.Find($"chart.body.{KindOf(issue, id)}"), Under(issue, id, parents));

    static string? KindOf(PrintedIssue issue, string id) => issue.Edition.Records.GetValueOrDefault(("body", id))?.Text("kind");

    static string ParentOf(PrintedIssue issue, string id, string[] shown)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { id };
        var nearest = "";
        for (var at = Parent(issue, id); at is not null; at = Parent(issue, at))
        {
            if (!seen.Add(at)) return ""; // a ring of parents
            if (nearest.Length == 0 && shown.Contains(at)) nearest = at;
        }
        return nearest;
    }

    static string? Parent(PrintedIssue issue, string id) => issue.Edition.Records.GetValueOrDefault(("body", id))?.Text("parent");
}
