using Microsoft.AspNetCore.Components;

namespace Rapport.Publishing.Mail;

/// <summary>A line across.</summary>
public sealed partial class MailRule
{
    /// <summary>Whether it is the heavy line at the head and the foot.</summary>
    [Parameter]
    public bool IsHeavy { get; set; }
}
