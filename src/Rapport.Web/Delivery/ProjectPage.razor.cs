using Microsoft.AspNetCore.Components;
using Rapport.Web.Figures;
using Rapport.Web.Fund;
using Rapport.Web.Pages;

namespace Rapport.Web.Delivery;

/// <summary>One project: who pays for it, for which countries, from when to when, and what was held.</summary>
public sealed partial class ProjectPage
{
    /// <summary>The project.</summary>
    [Parameter, EditorRequired]
    public Subject Project { get; set; } = default!; // required

    /// <summary>The numbers.</summary>
    [Parameter, EditorRequired]
    public FigureSheet Sheet { get; set; } = default!; // required

    /// <summary>What was given for it.</summary>
    [Parameter, EditorRequired]
    public ContributionSums Given { get; set; } = default!; // required

    IReadOnlyList<(string, string)> Trail => Subject.Meant(Visit, "programme", Project.Content.Text("programme")) is { } programme
        ? [(Words["portal.programmes"], Visit.Link("/programmes")), (programme.Name.In(Visit.Language), Visit.Link($"/programmes/{programme.Id}"))]
        : [(Words["portal.programmes"], Visit.Link("/programmes"))];

    ActivityDigest Digest { get; set; } = default!; // set before anything is rendered

    IEnumerable<FactRow> Rows
    {
        get
        {
            var facts = new FactList(Visit, Project.Content);
            yield return facts.Records("programme", "portal.filter.programme", id => Visit.Link($"/programmes/{id}"));
            yield return facts.Records("funded_by", "portal.places.funded-by", id => Visit.Link($"/organisations/{id}"));
            yield return facts.Countries("countries", "portal.filter.country");
            yield return facts.Word(ProgrammeWords.Dates(Visit, Project), "portal.places.dates");
        }
    }

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        Digest = ActivityDigest.Of(Visit, "project", Project.Id);
    }
}
