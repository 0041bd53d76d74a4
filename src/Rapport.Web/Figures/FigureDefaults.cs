using Rapport.Publications;
using Rapport.Web.Publications;
using Rapport.Web.Serving;

namespace Rapport.Web.Figures;

/// <summary>
/// What stands in the parameters of a named figure where nobody says: what the newest public issue that uses it puts there; else, for a
/// period, the year in which the record is looked at.
/// </summary>
/// <param name="visit">The visit.</param>
sealed class FigureDefaults(Visit visit)
{
    /// <summary>The parameter that every issue fills.</summary>
    public const string Period = "period";

    readonly Lazy<Dictionary<string, Dictionary<string, string>>> used = new(() => Used(visit));

    /// <summary>Parameters with their values.</summary>
    public IReadOnlyDictionary<string, string> Of(string name) => used.Value.GetValueOrDefault(name) ?? new Dictionary<string, string>(StringComparer.Ordinal) { [Period] = $"{visit.Day.Year:0000}" };

    static Dictionary<string, Dictionary<string, string>> Used(Visit visit)
    {
        var found = new Dictionary<string, Dictionary<string, string>>(StringComparer.Ordinal);
        foreach (var issue in PublicIssues.All(visit))
            foreach (var name in Keys(issue).Select(key => key.Split(' ')[0]).Distinct(StringComparer.Ordinal))
                if (!found.ContainsKey(name)) found[name] = ValuesIn(issue, name);
        return found;
    }

    /// <summary>Every figure an issue names: in its lists, its headline and its text.</summary>
    static IEnumerable<string> Keys(Issue issue) => issue.Figures.Concat(issue.Sections.SelectMany(s => s.Figures ?? []))
        .Concat(issue.Title.Texts.Concat(issue.Text?.Texts ?? []).SelectMany(text => BindingReader.Read(text.Value.ReplaceLineEndings("\n")))
            .Where(b => b.Kind is BindingKind.Number or BindingKind.Block).Select(b => b.Key));

    static Dictionary<string, string> ValuesIn(Issue issue, string name)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal) { [Period] = issue.Period.Text };
        foreach (var given in (issue.Figures.FirstOrDefault(f => f.Split(' ')[0] == name) ?? "").Split(' ').Select(part => part.Split(':', 2)))
            if (given is [var parameter, var value]) values[parameter] = value;
        return values;
    }
}
