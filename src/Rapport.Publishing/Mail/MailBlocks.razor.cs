using Microsoft.AspNetCore.Components;

namespace Rapport.Publishing.Mail;

/// <summary>Blocks one under the other.</summary>
public sealed partial class MailBlocks
{
    /// <summary>The blocks.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<Block> Blocks { get; set; } = [];

    /// <summary>Whether paragraphs are set large.</summary>
    [Parameter]
    public bool IsLead { get; set; }
}
