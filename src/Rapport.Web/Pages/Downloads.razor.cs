using Microsoft.AspNetCore.Components;

namespace Rapport.Web.Pages;

/// <summary>What stands on a page, to take away.</summary>
public sealed partial class Downloads
{
    /// <summary>Formats with their addresses.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<(string Format, string Href)> Formats { get; set; } = [];
}
