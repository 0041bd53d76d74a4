using Microsoft.AspNetCore.Components;
using Rapport.Web.Figures;
using Rapport.Web.Pages;

namespace Rapport.Web.Organisations;

/// <summary>The office and the bodies it works in: drawn, and kind by kind.</summary>
public sealed partial class BodyListPage
{
    static readonly string[] Kinds = ["centre", "branch", "compact", "committee", "working-group", "board"];

    /// <summary>The bodies, and the members of each.</summary>
    [Parameter, EditorRequired]
    public FigureSheet Sheet { get; set; } = default!; // required

    /// <summary>The bodies by their names.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<Subject> Bodies { get; set; } = [];

    (string, string)[] Trail => [(Words["portal.organisations"], Visit.Link("/organisations"))];

    /// <summary>The order of an organigram: the units of the office before the bodies in which it meets others.</summary>
    IEnumerable<Subject> InOrder => Bodies.OrderBy(b => Array.IndexOf(Kinds, b.Content.Text("kind")));
}
