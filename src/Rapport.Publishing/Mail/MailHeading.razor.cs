using Microsoft.AspNetCore.Components;

namespace Rapport.Publishing.Mail;

/// <summary>The heading of a section, under a line.</summary>
public sealed partial class MailHeading
{
    /// <summary>Words of our own.</summary>
    [Parameter]
    public string? Text { get; set; }

    /// <summary>Words of the issue.</summary>
    [Parameter]
    public IReadOnlyList<Run> Runs { get; set; } = [];
}
