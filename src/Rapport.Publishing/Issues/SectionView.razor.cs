using Microsoft.AspNetCore.Components;

namespace Rapport.Publishing.Issues;

/// <summary>One section: its text, what it lays out, and in the margin of a wide screen what stands behind its numbers.</summary>
public sealed partial class SectionView
{
    /// <summary>The section.</summary>
    [Parameter, EditorRequired]
    public PrintedSection Section { get; set; } = default!; // required

    string? Heading => Section.Heading.Count > 0 ? Section.Id + "-heading" : null;

    string? Spoken => Issue.TextLanguage == Issue.Language ? null : Issue.TextLanguage;

    string? Written => Spoken is null ? null : Furniture.DirectionOf(Spoken);

    /// <summary>The margin speaks the page's language also where the text is borrowed.</summary>
    string? Own => Spoken is null ? null : Issue.Language;

    string? OwnWritten => Spoken is null ? null : Furniture.DirectionOf(Issue.Language);

    bool IsRegister => Section.Figures.Any(f => f.Computed is { Columns.Count: > 0 }) && Section.Kind == "activities";

    PrintedFigure? MainFigure => Section.Kind is "activities" or "contributions" && !IsRegister
        ? Section.Figures.FirstOrDefault(f => f.Computed is not null) : null;

    PrintedFigure[] StatedFigures => Section.Kind == "text" ? [.. Section.Figures.Where(f => !f.Figure.IsComputed)] : [];
}
