using Microsoft.AspNetCore.Components;
using Rapport.Web.Figures;
using Rapport.Web.Fund;
using Rapport.Web.Mandates;
using Rapport.Web.Pages;

namespace Rapport.Web.Delivery;

/// <summary>One programme: who runs it, what it rests on, what it held and for whom, and with whose money.</summary>
public sealed partial class ProgrammePage
{
    static readonly string[] Strip = ["held-programme", "states", "projects"];

    /// <summary>The programme.</summary>
    [Parameter, EditorRequired]
    public Subject Programme { get; set; } = default!; // required

    /// <summary>The numbers.</summary>
    [Parameter, EditorRequired]
    public FigureSheet Sheet { get; set; } = default!; // required

    /// <summary>What was given for it.</summary>
    [Parameter, EditorRequired]
    public ContributionSums Given { get; set; } = default!; // required

    (string, string)[] Trail => [(Words["portal.programmes"], Visit.Link("/programmes"))];

    IReadOnlyList<string> Keys => [.. Strip.Where(key => Sheet[key].Value != "0")];

    ActivityDigest Digest { get; set; } = default!; // set before anything is rendered

    IEnumerable<FactRow> Rows
    {
        get
        {
            var facts = new FactList(Visit, Programme.Content);
            yield return facts.Records("parent", "portal.fact.part-of", id => Visit.Link($"/programmes/{id}"));
            yield return facts.Records("body", "portal.places.run-by", id => Visit.Link($"/bodies/{id}"));
            yield return facts.Records("functions", "portal.places.functions", _ => "") is var functions ? functions with { Things = [.. functions.Things.Select(t => (t.Said, (string?)null))] } : functions;
            yield return MandateWords.Facts(Visit, Programme.Content);
        }
    }

    IReadOnlyList<RecordLine> Under { get; set; } = [];

    IReadOnlyList<RecordLine> AllSeries { get; set; } = [];

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        Digest = ActivityDigest.Of(Visit, "programme", Programme.Id);
        Under = [.. Subject.All(Visit, $"count programmes where parent = {Programme.Id}").Select(p => ProgrammeWords.Programme(Visit, p))];
        AllSeries = [.. Subject.All(Visit, $"count series where programme = {Programme.Id}").Select(s => new RecordLine(s.Name, Visit.Link("/activities", ("series", s.Id)), ""))];
    }
}
