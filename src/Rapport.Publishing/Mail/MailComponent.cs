using Microsoft.AspNetCore.Components;

namespace Rapport.Publishing.Mail;

/// <summary>What every component of a message stands on.</summary>
public abstract class MailComponent : ComponentBase
{
    /// <summary>The message; the document hands it down.</summary>
    [CascadingParameter]
    public MailPage Page { get; set; } = default!; // set by the renderer before anything is rendered

    /// <summary>What is told.</summary>
    protected Digest Digest => Page.Digest;

    /// <summary>The page's own words.</summary>
    protected Furniture Words => Page.Digest.Words;

    /// <summary>The direction of the message.</summary>
    protected string Direction => Digest.IsRightToLeft ? "rtl" : "ltr";

    /// <summary>The side on which a line begins.</summary>
    protected string Start => Digest.IsRightToLeft ? "right" : "left";

    /// <summary>The side on which a line ends.</summary>
    protected string End => Digest.IsRightToLeft ? "left" : "right";
}
