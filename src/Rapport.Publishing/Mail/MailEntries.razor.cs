using Microsoft.AspNetCore.Components;

namespace Rapport.Publishing.Mail;

/// <summary>Activities or contributions: the date beside them, above them on a telephone.</summary>
public sealed partial class MailEntries
{
    /// <summary>The entries.</summary>
    [Parameter, EditorRequired]
    public EntriesBlock Entries { get; set; } = default!; // required
}
