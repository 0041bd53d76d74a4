using Microsoft.AspNetCore.Components;
using Rapport.Organisations;
using Rapport.Web.Figures;
using Rapport.Web.Pages;

namespace Rapport.Web.Organisations;

/// <summary>The office and the bodies it works in: drawn, and kind by kind.</summary>
public sealed partial class BodyListPage
{
    /// <summary>The bodies, and the members of each.</summary>
    [Parameter, EditorRequired]
    public FigureSheet Sheet { get; set; } = default!; // required

    /// <summary>The bodies by their names.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<Subject> Bodies { get; set; } = [];

    (string, string)[] Trail => [(Words["portal.organisations"], Visit.Link("/organisations"))];

    IEnumerable<IGrouping<string, Subject>> Groups => Bodies.GroupBy(b => b.Content.Text("kind")!).OrderBy(g => Body.Shape["kind"].Allowed.ToList().IndexOf(g.Key)); // required
}
