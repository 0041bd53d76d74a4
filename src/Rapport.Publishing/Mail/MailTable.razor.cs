using Microsoft.AspNetCore.Components;

namespace Rapport.Publishing.Mail;

/// <summary>A table of the text.</summary>
public sealed partial class MailTable
{
    /// <summary>The table.</summary>
    [Parameter, EditorRequired]
    public TableBlock Table { get; set; } = default!; // required
}
