using Microsoft.AspNetCore.Components;

namespace Rapport.Publishing.Mail;

/// <summary>Activities or contributions: the date beside them, above them on a telephone.</summary>
public sealed partial class MailEntries
{
    const string Cell = $"padding:12px 0 0;border-top:1px solid {MailStyle.Line}";
    const string Date = $"font-size:13px;line-height:24px;color:{MailStyle.Soft}";

    /// <summary>The entries.</summary>
    [Parameter, EditorRequired]
    public EntriesBlock Entries { get; set; } = default!; // required
}
