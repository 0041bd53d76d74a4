using Rapport.Web.Serving;

namespace Rapport.Web.Pages;

/// <summary>Records of one kind under their parents: each directly under the one it belongs to, in the order given.</summary>
static class SubjectTree
{
    /// <summary>The records with their depth; one whose parent is not among them, or in a ring of parents, stands by itself.</summary>
    public static IEnumerable<(Subject Subject, int Depth)> Of(Visit visit, IEnumerable<Subject> subjects)
    {
        var all = subjects.ToList();
        var shown = all.ToDictionary(s => s.Id, StringComparer.Ordinal);
        string? ParentOf(Subject subject) => subject.Content.Text("parent") is { } parent && visit.View.Aliases.StandingFor(subject.Kind, parent) is var standing && shown.ContainsKey(standing) ? standing : null;
        var under = all.ToLookup(ParentOf);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        IEnumerable<(Subject, int)> Descend(Subject subject, int depth) =>
            seen.Add(subject.Id) ? [(subject, depth), .. under[subject.Id].SelectMany(child => Descend(child, depth + 1))] : [];
        List<(Subject Subject, int Depth)> tree = [.. under[null].SelectMany(root => Descend(root, 0))];
        return [.. tree, .. all.Where(s => !seen.Contains(s.Id)).Select(s => (s, 0))];
    }
}
