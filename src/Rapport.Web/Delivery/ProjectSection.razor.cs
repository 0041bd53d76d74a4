using Microsoft.AspNetCore.Components;
using Rapport.Figures;
using Rapport.Figures.Sentences;
using Rapport.Web.Pages;

namespace Rapport.Web.Delivery;

/// <summary>Projects on a page about something else, those that end last first, page by page; nothing where there are none.</summary>
public sealed partial class ProjectSection
{
    const int PageSize = 40;

    /// <summary>What the projects have in common, as a condition of a sentence.</summary>
    [Parameter, EditorRequired]
    public string Where { get; set; } = "";

    /// <summary>The heading.</summary>
    [Parameter, EditorRequired]
    public string Heading { get; set; } = "";

    int Page { get; set; } = 1;

    long Count { get; set; }

    IReadOnlyList<RecordLine> Lines { get; set; } = [];

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        Page = Visit.Number("page", 1, 10_000, 1);
        var listed = Visit.View.List(Sentence.Parse($"count projects where {Where}"), new ListOrder { By = ListedBy.DateDescending, Skip = (Page - 1) * PageSize, Take = PageSize });
        (Count, Lines) = (listed.Count, [.. Subject.Of(Visit, listed).Select(p => ProgrammeWords.Project(Visit, p))]);
    }
}
