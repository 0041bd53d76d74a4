using Rapport.Publications;
using Rapport.Web.Publications;
using Rapport.Web.Serving;

namespace Rapport.Web.Figures;

/// <summary>
/// What stands in the parameters of a named figure where nobody says: what the newest public issue that uses it puts there; else, for a
/// period, that of the newest public issue; where there is none, the year in which the record is looked at.
/// </summary>
/// <param name="visit">The visit.</param>
sealed class FigureDefaults(Visit visit)
{
    readonly Lazy<IReadOnlyList<(Issue Issue, HashSet<string> Names)>> issues = new(() => [.. PublicIssues.All(visit).Select(issue => (issue, Names(issue)))]);

    readonly Dictionary<string, Dictionary<string, string>> used = new(StringComparer.Ordinal);

    /// <summary>Parameters with their values.</summary>
    public IReadOnlyDictionary<string, string> Of(string name)
    {
        if (!used.TryGetValue(name, out var values)) used[name] = values = issues.Value.FirstOrDefault(i => i.Names.Contains(name)).Issue is { } user ? ValuesIn(user, name) : Otherwise();
        return values;
    }

    Dictionary<string, string> Otherwise() => new(StringComparer.Ordinal) { [Issue.PeriodParameter] = issues.Value is [var newest, ..] ? newest.Issue.Period.Text : $"{visit.Day.Year:0000}" };

    static HashSet<string> Names(Issue issue) => [.. Keys(issue).Select(key => key.Split(' ')[0])];

    /// <summary>Every figure an issue names: in its lists, its headline and its text.</summary>
    static IEnumerable<string> Keys(Issue issue) => issue.Figures.Concat(issue.Sections.SelectMany(s => s.Figures ?? []))
        .Concat(issue.Title.Texts.Concat(issue.Text?.Texts ?? []).SelectMany(text => BindingReader.Read(text.Value.ReplaceLineEndings("\n")))
            .Where(b => b.Kind is BindingKind.Number or BindingKind.Block).Select(b => b.Key));

    static Dictionary<string, string> ValuesIn(Issue issue, string name)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal) { [Issue.PeriodParameter] = issue.Period.Text };
        foreach (var given in (issue.Figures.FirstOrDefault(f => f.Split(' ')[0] == name) ?? "").Split(' ').Select(part => part.Split(':', 2)))
            if (given is [var parameter, var value]) values[parameter] = value;
        return values;
    }
}
