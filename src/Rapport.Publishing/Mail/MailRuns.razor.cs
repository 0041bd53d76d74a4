using Microsoft.AspNetCore.Components;

namespace Rapport.Publishing.Mail;

/// <summary>Words and numbers in a line.</summary>
public sealed partial class MailRuns
{
    /// <summary>The runs.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<Run> Runs { get; set; } = [];

    string? Href(Run run) => Digest.Link(run.Href);

    static string? Written(Run run) => run.Language is { } language ? Furniture.DirectionOf(language) : null;
}
