using Microsoft.AspNetCore.Components;
using Rapport.Publishing.Text;
using Rapport.Web.Figures;

namespace Rapport.Web.Delivery;

/// <summary>Activities on a page about something else.</summary>
public sealed partial class ActivityGlance
{
    /// <summary>The figures of the page, the number held among them.</summary>
    [Parameter, EditorRequired]
    public FigureSheet Sheet { get; set; } = default!; // required

    /// <summary>What is told of them.</summary>
    [Parameter, EditorRequired]
    public ActivityDigest Digest { get; set; } = default!; // required

    /// <summary>Their calendar; null where they have none of their own.</summary>
    [Parameter]
    public string? Calendar { get; set; }

    string Said => Visit.Numbers.Counted("portal.places.held", NumberText.TryNumber(Sheet[Digest.Key].Value, out var number) ? number : 0);
}
