using Microsoft.AspNetCore.Components;
using Rapport.Web.Delivery;
using Rapport.Web.Figures;
using Rapport.Web.Pages;

namespace Rapport.Web.Mandates;

/// <summary>One mandate: who adopted it and when, what it replaces and what replaced it, and what of the office's work rests on it.</summary>
public sealed partial class MandatePage
{
    /// <summary>The mandate.</summary>
    [Parameter, EditorRequired]
    public Subject Mandate { get; set; } = default!; // required

    /// <summary>The numbers.</summary>
    [Parameter, EditorRequired]
    public FigureSheet Sheet { get; set; } = default!; // required

    (string, string)[] Trail => [(Words["portal.programmes"], Visit.Link("/programmes")), (Words["portal.places.mandates"], Visit.Link("/mandates"))];

    ActivityDigest Digest { get; set; } = default!; // set before anything is rendered

    IReadOnlyList<RecordLine> Paragraphs { get; set; } = [];

    IReadOnlyList<RecordLine> Programmes { get; set; } = [];

    IEnumerable<FactRow> Rows
    {
        get
        {
            var facts = new FactList(Visit, Mandate.Content);
            yield return facts.Word(MandateWords.Symbol(Mandate), "portal.places.symbol");
            yield return facts.Word(Mandate.Content.Text("organ"), "portal.places.organ");
            yield return facts.Word(Mandate.Content.Date("date") is { } date ? Visit.Dates.Of(date) : null, "portal.places.adopted");
            yield return MandateWords.Facts(Visit, Mandate.Content, "parent", "portal.places.paragraph-of");
            yield return facts.Word(Mandate.Content.Text("paragraph"), "portal.places.paragraph");
            yield return MandateWords.Facts(Visit, Mandate.Content, "supersedes", "portal.places.supersedes");
            yield return new FactRow(Words["portal.places.superseded-by"], [.. Subject.All(Visit, $"count mandates where supersedes = {Mandate.Id}").Select(m => (MandateWords.Said(Visit, m), (string?)Visit.Link($"/mandates/{m.Id}")))]);
            yield return new FactRow(Words["portal.places.strategy"], [.. Subject.All(Visit, $"count strategies where mandate = {Mandate.Id}").Select(s => (s.Name.In(Visit.Language), (string?)null))]);
        }
    }

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        Digest = ActivityDigest.Of(Visit, "mandate", Mandate.Id);
        Paragraphs = [.. Subject.All(Visit, $"count mandates where parent = {Mandate.Id}").OrderBy(MandateWords.Number).Select(m => MandateWords.Line(Visit, m))];
        Programmes = [.. Subject.All(Visit, $"count programmes where mandate = {Mandate.Id}").Select(p => ProgrammeWords.Programme(Visit, p))];
    }
}
