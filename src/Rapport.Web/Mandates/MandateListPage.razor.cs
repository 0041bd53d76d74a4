using Microsoft.AspNetCore.Components;
using Rapport.Web.Figures;
using Rapport.Web.Pages;

namespace Rapport.Web.Mandates;

/// <summary>The mandates, the newest first, each with the paragraphs of it that are on the record.</summary>
public sealed partial class MandateListPage
{
    /// <summary>How many there are.</summary>
    [Parameter, EditorRequired]
    public FigureSheet Sheet { get; set; } = default!; // required

    /// <summary>The mandates, the newest first.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<Subject> Mandates { get; set; } = [];

    (string, string)[] Trail => [(Words["portal.programmes"], Visit.Link("/programmes"))];

    /// <summary>Those that another one takes the place of.</summary>
    HashSet<string> Followers => [.. Mandates.SelectMany(m => m.Content.Codes("supersedes")).Select(id => Visit.View.Aliases.StandingFor("mandate", id))];

    /// <summary>The newest first, the paragraphs of each in their order.</summary>
    IEnumerable<(Subject Mandate, int Depth)> Rows => SubjectTree.Of(Visit, Mandates.OrderByDescending(m => m.Content.Date("date")?.Last).ThenBy(MandateWords.Number).ThenBy(MandateWords.Symbol, StringComparer.Ordinal));
}
