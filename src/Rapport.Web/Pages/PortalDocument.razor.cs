using Microsoft.AspNetCore.Components;
using Rapport.Publishing;
using Rapport.Web.Figures;
using Rapport.Web.Serving;

namespace Rapport.Web.Pages;

/// <summary>What every page of the portal has around it: its head, the ways to everything, where it stands, and as of when.</summary>
public sealed partial class PortalDocument
{
    /// <summary>The parts of the portal, in the order of the office's functions.</summary>
    static readonly (string Path, string Key)[] Sections =
    [
        ("/activities", "portal.activities"), ("/organisations", "portal.organisations"), ("/countries", "portal.countries"), ("/programmes", "portal.programmes"),
        ("/funding", "portal.funding"), ("/figures", "portal.figures"), ("/issues", "portal.issues"),
    ];

    const int TitleMax = 70;

    /// <summary>The visit.</summary>
    [Parameter, EditorRequired]
    public Visit Visit { get; set; } = default!; // required

    /// <summary>What the page is called.</summary>
    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    /// <summary>What it holds, for those who find it from elsewhere.</summary>
    [Parameter]
    public string? Description { get; set; }

    /// <summary>The pages it stands under, from the first: names and addresses.</summary>
    [Parameter]
    public IReadOnlyList<(string Name, string Href)> Trail { get; set; } = [];

    /// <summary>The figures on it, if any.</summary>
    [Parameter]
    public FigureSheet? Sheet { get; set; }

    /// <summary>What the page is about, for programs: JSON of schema.org in which no element can end.</summary>
    [Parameter]
    public string? Marked { get; set; }

    /// <summary>The page.</summary>
    [Parameter, EditorRequired]
    public RenderFragment ChildContent { get; set; } = default!; // required

    Furniture Words => Visit.Words;

    string Office => Visit.NameOf("organisation", Visit.Journal.Office.Id) ?? Visit.Journal.Office.Id;

    string AsOf => Words.With("page.as-recorded.batch", Visit.Dates.Of(Visit.View.AsRecorded.At), Visit.Numbers.Ordinal(Visit.View.AsRecorded.Sequence));

    /// <summary>With the office where both fit into what a browser or a search shows.</summary>
    string WholeTitle => Title != Office && $"{Title} · {Office}" is { Length: <= TitleMax } whole ? whole : Title.Length > TitleMax ? Title[..(TitleMax - 1)] + "…" : Title;

    bool IsHere(string path) => Visit.Path == path || Visit.Path.StartsWith(path + "/", StringComparison.Ordinal) || Trail.Any(t => t.Href == Visit.Link(path));
}
