using Rapport.Record;

namespace Rapport.Publications;

/// <summary>Everything that stands in the way of rendering an issue: nothing may be made unless it finds nothing.</summary>
static class IssueCheck
{
    /// <summary>Every problem, by file and line. What is looked at later stands on what is looked at first.</summary>
    public static IReadOnlyList<Problem> Problems(Issue issue, EditionSources sources)
    {
        var texts = issue.Text?.Texts ?? [];
        IReadOnlyList<Problem> problems = [.. Digits.Unknown(issue), .. OfTitle(issue), .. texts.SelectMany(t => TextRules.Problems(t.Value, $"{t.Key}.md"))];
        if (problems.Count > 0) return problems;
        problems =
        [
            .. Bindings.Unresolved(issue, [.. sources.Names.Where(name => IsKnown(name, sources))]),
            .. texts.SelectMany(t => new QuotationCheck($"{t.Key}.md", sources).Problems(t.Value)),
            .. new PictureCheck(sources).Problems(texts),
        ];
        if (problems.Count == 0) problems = Bindings.WrongParameters(issue, name => sources.FindDefinition(name) is { } content ? new FigureDefinition(new FigureId(name), content) : null);
        return problems.Count > 0 ? Ordered(problems) : [.. texts.SelectMany(t => new HighlightCheck(issue, sources).Problems(t.Value, $"{t.Key}.md"))];
    }

    static IEnumerable<Problem> OfTitle(Issue issue) =>
        issue.Title.Texts.SelectMany(t => TextRules.Problems(t.Value, "issue.yml").Select(p => p with { Row = 0, Column = $"title.{t.Key}" }));

    static bool IsKnown(string name, EditionSources sources) =>
        sources.FindDefinition(name) is not null || sources.Find(StatedFigure.Shape.Name, name) is not null;

    /// <summary>Lines in their order; files as they were read.</summary>
    static IReadOnlyList<Problem> Ordered(IReadOnlyList<Problem> problems)
    {
        var files = problems.Select(p => p.File).Distinct().ToList();
        return [.. problems.OrderBy(p => files.IndexOf(p.File)).ThenBy(p => p.Row)];
    }
}
