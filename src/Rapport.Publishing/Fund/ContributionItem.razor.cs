using Microsoft.AspNetCore.Components;

namespace Rapport.Publishing.Fund;

/// <summary>One contribution of a list.</summary>
public sealed partial class ContributionItem
{
    /// <summary>The contribution.</summary>
    [Parameter, EditorRequired]
    public ContributionEntry Entry { get; set; } = default!; // required

    /// <summary>The id of the note that says what it is, where it is no money; else null.</summary>
    [Parameter]
    public string? Note { get; set; }

    /// <summary>The sign of that note.</summary>
    [Parameter]
    public string? Mark { get; set; }

    /// <summary>Whether the figure counts contributions, so that what it takes of each is one and not its amount.</summary>
    bool IsCounted => Entry.Figure.Currency is null;
}
