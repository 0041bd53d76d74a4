using Microsoft.AspNetCore.Components;

namespace Rapport.Web.Pages;

/// <summary>A choice in a form; nothing where there is nothing to choose from.</summary>
public sealed partial class Choice
{
    /// <summary>The choice.</summary>
    [Parameter, EditorRequired]
    public ChoiceList Of { get; set; } = default!; // required
}
