using Microsoft.AspNetCore.Components;

namespace Rapport.Publishing.Mail;

/// <summary>One section; in the language of its text, where that is not the message's.</summary>
public sealed partial class MailSection
{
    /// <summary>The section.</summary>
    [Parameter, EditorRequired]
    public DigestSection Section { get; set; } = default!; // required

    string Written => Furniture.DirectionOf(Section.Language ?? Digest.Language);
}
