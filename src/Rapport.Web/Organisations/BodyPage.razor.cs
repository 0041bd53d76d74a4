using Microsoft.AspNetCore.Components;
using Rapport.Publishing.Text;
using Rapport.Web.Delivery;
using Rapport.Web.Figures;
using Rapport.Web.Pages;

namespace Rapport.Web.Organisations;

/// <summary>One body: who sits in it on a day, what belongs to it, what it runs and holds.</summary>
public sealed partial class BodyPage
{
    /// <summary>The body.</summary>
    [Parameter, EditorRequired]
    public Subject Body { get; set; } = default!; // required

    /// <summary>The day whose members are shown.</summary>
    [Parameter, EditorRequired]
    public DateOnly Date { get; set; }

    /// <summary>The members on that day.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<Seat> Members { get; set; } = [];

    /// <summary>The numbers.</summary>
    [Parameter, EditorRequired]
    public FigureSheet Sheet { get; set; } = default!; // required

    (string, string)[] Trail => [(Words["portal.organisations"], Visit.Link("/organisations")), (Words["portal.places.bodies"], Visit.Link("/bodies"))];

    string Label => RecordLine.Said(PlaceWords.BodyKind(Visit, Body.Content.Text("kind")!), Body.Content.Text("acronym")); // required

    /// <summary>Units of the office are bodies without members.</summary>
    bool HasMembers => Members.Count > 0 || Visit.Asked("date") is not null || Body.Content.Text("kind") is not ("centre" or "branch");

    string MembersSaid => Visit.Numbers.Counted("portal.places.members.on-day", NumberText.TryNumber(Sheet["members"].Value, out var number) ? number : 0);

    IEnumerable<FactRow> Rows
    {
        get
        {
            var facts = new FactList(Visit, Body.Content);
            yield return facts.Records("parent", "portal.fact.part-of", id => Visit.Link($"/bodies/{id}"));
            yield return facts.Word(Body.Content.Date("founded") is { } founded ? Visit.Dates.Of(founded) : null, "portal.places.founded");
            yield return PlaceWords.External(Visit, Body.Content);
        }
    }

    IReadOnlyList<RecordLine> Under { get; set; } = [];

    IReadOnlyList<RecordLine> Posts { get; set; } = [];

    IReadOnlyList<RecordLine> Programmes { get; set; } = [];

    ActivityDigest Digest { get; set; } = default!; // set before anything is rendered

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        Under = [.. Subject.All(Visit, $"count bodies where parent = {Body.Id}").Select(b => new RecordLine(b.Name, Visit.Link($"/bodies/{b.Id}"), RecordLine.Said(b.Content.Text("acronym"), PlaceWords.BodyKind(Visit, b.Content.Text("kind")!))))]; // required
        Posts = [.. Subject.All(Visit, $"count posts where body = {Body.Id}").Select(p => new RecordLine(p.Name, null, RecordLine.Said(p.Content.Text("acronym"))))];
        Programmes = [.. Subject.All(Visit, $"count programmes where body = {Body.Id}").Select(p => new RecordLine(p.Name, Visit.Link($"/programmes/{p.Id}"), ""))];
        Digest = ActivityDigest.Of(Visit, "body", Body.Id);
    }
}
