using Microsoft.AspNetCore.Components;

namespace Rapport.Publishing.Mail;

/// <summary>The HTML of a message: one column of 600 pixels, tables and inline styles, nothing fetched.</summary>
public sealed partial class MailDocument
{
    /// <summary>The message.</summary>
    [Parameter, EditorRequired]
    public MailPage Page { get; set; } = default!; // required

    Digest Digest => Page.Digest;

    string Direction => Digest.IsRightToLeft ? "rtl" : "ltr";

    string Start => Digest.IsRightToLeft ? "right" : "left";
}
