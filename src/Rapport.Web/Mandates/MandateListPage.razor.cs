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

    /// <summary>A paragraph whose resolution is not shown stands by itself.</summary>
    IEnumerable<(Subject Mandate, bool IsParagraph)> Rows
    {
        get
        {
            var shown = Mandates.Select(m => m.Id).ToHashSet(StringComparer.Ordinal);
            var under = Mandates.ToLookup(m => m.Content.Text("parent") is { } parent && Visit.View.Aliases.StandingFor("mandate", parent) is var standing && shown.Contains(standing) ? standing : "");
            return under[""].SelectMany(m => Descend(m, false));
            IEnumerable<(Subject, bool)> Descend(Subject mandate, bool isParagraph) =>
                [(mandate, isParagraph), .. under[mandate.Id].OrderBy(p => Number(p)).ThenBy(MandateWords.Symbol, StringComparer.Ordinal).SelectMany(p => Descend(p, true))];
        }
    }

    /// <summary>The number in what a paragraph is quoted by: 12 for OP 12.</summary>
    static long Number(Subject paragraph) => long.TryParse(string.Concat((paragraph.Content.Text("paragraph") ?? "").Where(char.IsAsciiDigit)), out var number) ? number : 0;
}
