using Microsoft.AspNetCore.Components;

namespace Rapport.Publishing.Mail;

/// <summary>The heading and the blocks of a section.</summary>
public sealed partial class MailSectionText
{
    /// <summary>The section.</summary>
    [Parameter, EditorRequired]
    public DigestSection Section { get; set; } = default!; // required
}
