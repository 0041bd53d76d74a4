using Microsoft.AspNetCore.Components;
using Rapport.Publishing;
using Rapport.Web.Serving;

namespace Rapport.Web.Pages;

/// <summary>A page of the portal: it stands on one visit, and reads what it shows before anything is rendered.</summary>
public abstract class PortalPage : ComponentBase
{
    /// <summary>The visit.</summary>
    [Parameter, EditorRequired]
    public Visit Visit { get; set; } = default!; // required

    /// <summary>The portal's own words.</summary>
    protected Furniture Words => Visit.Words;

    /// <summary>The page as an answer.</summary>
    /// <typeparam name="TPage">The page.</typeparam>
    /// <param name="visit">The visit.</param>
    /// <param name="parameters">What the page shows, by the names of its parameters.</param>
    public static async Task<Answer> Of<TPage>(Visit visit, params IEnumerable<(string Name, object? Value)> parameters) where TPage : PortalPage
    {
        var all = parameters.ToDictionary(p => p.Name, p => p.Value, StringComparer.Ordinal);
        all[nameof(Visit)] = visit;
        return Answer.Html(await HtmlPage.RenderAsync<TPage>(all));
    }
}

/// <summary>A part of a page.</summary>
public abstract class PortalPart : ComponentBase
{
    /// <summary>The visit; the document hands it down.</summary>
    [CascadingParameter]
    public Visit Visit { get; set; } = default!; // set by the renderer before anything is rendered

    /// <summary>The portal's own words.</summary>
    protected Furniture Words => Visit.Words;
}
