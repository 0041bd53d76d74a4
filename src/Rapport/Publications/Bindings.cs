using Rapport.Record;

namespace Rapport.Publications;

/// <summary>Holds the bindings of a whole issue against the figures and stated figures there are.</summary>
public static class Bindings
{
    /// <summary>Every binding that names nothing, and every malformed one; nothing may be rendered unless there is none.</summary>
    /// <param name="issue">The issue.</param>
    /// <param name="knownNames">Names of figures and ids of stated figures.</param>
    public static IReadOnlyList<Problem> Unresolved(Issue issue, IReadOnlyCollection<string> knownNames)
    {
        var known = knownNames.ToHashSet(StringComparer.Ordinal);
        var problems = new List<Problem>();
        foreach (var (language, title) in issue.Title.Texts)
            problems.AddRange(OfText(title, known, _ => ("issue.yml", 0, $"title.{language}")));
        problems.AddRange(OfLists(issue, known));
        foreach (var (language, text) in issue.Text?.Texts ?? [])
            problems.AddRange(OfText(text, known, b => ($"{language}.md", b.Line, $"{b.Column}")));
        return problems;
    }

    static IEnumerable<Problem> OfText(string text, HashSet<string> known, Func<Binding, (string File, int Row, string Column)> placeOf)
    {
        foreach (var binding in BindingReader.Read(text.ReplaceLineEndings("\n")))
        {
            var (file, row, column) = placeOf(binding);
            if (binding.Kind == BindingKind.Malformed)
                yield return new Problem("binding.malformed", file, row, column, Written(text, binding), binding.Fault!); // set with the kind
            else if (binding.Kind is BindingKind.Number or BindingKind.Block && !known.Contains(binding.Name))
                yield return Missing(binding.Name, known, new Problem("binding.unresolved", file, row, column, Written(text, binding), ""));
        }
    }

    /// <summary>The names that the issue and its sections list, apart from their text.</summary>
    static IEnumerable<Problem> OfLists(Issue issue, HashSet<string> known)
    {
        var lists = issue.Figures.Select(f => (Column: "figures", Written: f))
            .Concat(issue.Sections.SelectMany(s => (s.Figures ?? []).Select(f => (Column: $"sections.{s.Id}.figures", Written: f))));
        foreach (var (column, written) in lists)
            if (written.Split(' ')[0] is var name && !known.Contains(name))
                yield return Missing(name, known, new Problem("binding.unresolved", "issue.yml", 0, column, written, ""));
    }

    static Problem Missing(string name, HashSet<string> known, Problem problem)
    {
        var advice = Nearness.Nearest(name, known) is { } nearest
            ? $"the name of a figure or stated figure; the nearest is {nearest}"
            : "the name of a figure in figures.yml or the id of a stated figure";
        return problem with { Expected = advice };
    }

    static string Written(string text, Binding binding)
    {
        var written = text.ReplaceLineEndings("\n").Substring(binding.Offset, binding.Length);
        return written.Length <= 60 ? written : written[..57] + "...";
    }
}
