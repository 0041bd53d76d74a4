using Microsoft.AspNetCore.Components;

namespace Rapport.Publishing.Mail;

/// <summary>A picture that travels with the message, or in words what it shows.</summary>
public sealed partial class MailImage
{
    /// <summary>The block it belongs to.</summary>
    [Parameter, EditorRequired]
    public Block Block { get; set; } = default!; // required

    /// <summary>What it shows.</summary>
    [Parameter, EditorRequired]
    public string Alternative { get; set; } = "";

    /// <summary>What stands under it.</summary>
    [Parameter]
    public IReadOnlyList<Run> Caption { get; set; } = [];

    /// <summary>Whether its alternative is told where the picture is missing; not where a table says the same.</summary>
    [Parameter]
    public bool IsTold { get; set; } = true;
}
