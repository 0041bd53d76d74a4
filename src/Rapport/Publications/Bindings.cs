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
        return [.. Uses(issue).Select(use => use.Fault is { } fault ? use.Problem("binding.malformed", fault)
            : known.Contains(use.Name) ? null : use.Problem("binding.unresolved", Advice(use.Name, known))).OfType<Problem>()];
    }

    /// <summary>Every parameter that a figure's sentence has and nobody gives, and everything given that is none of them, or no single value.</summary>
    /// <param name="issue">The issue; each of its bindings names something.</param>
    /// <param name="find">A figure by its name; null for a stated one.</param>
    public static IReadOnlyList<Problem> WrongParameters(Issue issue, Func<string, FigureDefinition?> find)
    {
        var uses = Uses(issue).ToList();
        var listed = uses.Where(u => u.Column == FiguresColumn).GroupBy(u => u.Name, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Given, StringComparer.Ordinal);
        return [.. uses.SelectMany(use => find(use.Name) is { } figure ? Wrong(use, figure, listed.GetValueOrDefault(use.Name) ?? [])
            : use.Given.Select(given => use.Problem("parameter.unknown", "no parameter: a stated figure has none") with { Found = Written(given) }))];
    }

    const string FiguresColumn = "figures";

    static IEnumerable<Problem> Wrong(FigurePlace use, FigureDefinition figure, IReadOnlyList<KeyValuePair<string, string>> listed)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var given in use.Given)
        {
            Problem Say(string code, string expected) => use.Problem(code, expected) with { Found = Written(given) };
            if (!figure.Parameters.Contains(given.Key)) yield return Say("parameter.unknown", figure.ParametersExpected);
            else if (!seen.Add(given.Key)) yield return Say("parameter.twice", $"{given.Key} once");
            else if (!ParameterValue.IsValid(given.Value)) yield return Say("parameter.invalid", ParameterValue.Expected);
        }
        seen.UnionWith(listed.Select(l => l.Key));
        seen.Add(Issue.PeriodParameter);
        if (figure.Parameters.Where(p => !seen.Contains(p)).ToList() is { Count: > 0 } missing)
            yield return use.Problem("parameter.missing", $"a value for each parameter of {figure.Id}, here or in the list of figures: {string.Join(", ", missing.Select(m => $"{m}:value"))}");
    }

    static string Written(KeyValuePair<string, string> given) => $"{given.Key}:{given.Value}";

    /// <summary>Every place that names a figure or should: in the headline, in the lists of the issue and its sections, in its text.</summary>
    static IEnumerable<FigurePlace> Uses(Issue issue)
    {
        var lists = issue.Figures.Select(f => (Column: FiguresColumn, Written: f))
            .Concat(issue.Sections.SelectMany(s => (s.Figures ?? []).Select(f => (Column: $"sections.{s.Id}.figures", Written: f))));
        return issue.Title.Texts.SelectMany(t => InText(t.Value, _ => ("issue.yml", 0, $"title.{t.Key}")))
            .Concat(lists.Select(l => InList(l.Column, l.Written)))
            .Concat((issue.Text?.Texts ?? []).SelectMany(t => InText(t.Value, b => ($"{t.Key}.md", b.Line, $"{b.Column}"))));
    }

    static IEnumerable<FigurePlace> InText(string markdown, Func<Binding, (string File, int Row, string Column)> placeOf)
    {
        var text = markdown.ReplaceLineEndings("\n");
        foreach (var binding in BindingReader.Read(text).Where(b => b.Kind is BindingKind.Number or BindingKind.Block or BindingKind.Malformed))
        {
            var (file, row, column) = placeOf(binding);
            var written = text.Substring(binding.Offset, binding.Length);
            yield return new FigurePlace(file, row, column, written.Length <= 60 ? written : written[..57] + "...", binding.Name, binding.Parameters, binding.Fault);
        }
    }

    static FigurePlace InList(string column, string written)
    {
        var words = written.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var given = words.Skip(1).Select(w => w.Split(':', 2)).ToList();
        return new FigurePlace("issue.yml", 0, column, written, words is [var name, ..] ? name : "",
            [.. given.Where(g => g.Length == 2).Select(g => KeyValuePair.Create(g[0], g[1]))], given.All(g => g.Length == 2) ? null : BindingReader.ParametersExpected);
    }

    static string Advice(string name, HashSet<string> known) => Nearness.Nearest(name, known) is { } nearest
        ? $"the name of a figure or stated figure; the nearest is {nearest}"
        : "the name of a figure in figures.yml or the id of a stated figure";

    /// <summary>A place of an issue that names a figure, perhaps with parameters.</summary>
    sealed record FigurePlace(string File, int Row, string Column, string Written, string Name, IReadOnlyList<KeyValuePair<string, string>> Given, string? Fault)
    {
        public Problem Problem(string code, string expected) => new(code, File, Row, Column, Written, expected);
    }
}
