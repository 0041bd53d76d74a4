using Microsoft.AspNetCore.Components;

namespace Rapport.Publishing.Mail;

/// <summary>What every component of a message stands on.</summary>
public abstract class MailComponent : ComponentBase
{
    /// <summary>The message; the document hands it down.</summary>
    [CascadingParameter]
    public MailPage Page { get; set; } = default!; // set by the renderer before anything is rendered

    /// <summary>The direction of a section whose text stands in another language; null everywhere else.</summary>
    [CascadingParameter(Name = "Written")]
    public string? Borrowed { get; set; }

    /// <summary>What is told.</summary>
    protected Digest Digest => Page.Digest;

    /// <summary>The page's own words.</summary>
    protected Furniture Words => Page.Digest.Words;

    /// <summary>The direction where it has to be said: from left to right is what every program takes.</summary>
    protected string? Dir => Borrowed ?? (Digest.IsRightToLeft ? "rtl" : null);

    /// <summary>The side of a cell where it has to be said.</summary>
    protected string? Side => Dir is null ? null : Start;

    /// <summary>The side on which a line begins.</summary>
    protected string Start => Dir == "rtl" ? "right" : "left";

    /// <summary>The side on which a line ends.</summary>
    protected string End => Dir == "rtl" ? "left" : "right";
}
