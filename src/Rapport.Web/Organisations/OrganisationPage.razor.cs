using Microsoft.AspNetCore.Components;
using Rapport.Figures;
using Rapport.Publishing.Text;
using Rapport.Web.Delivery;
using Rapport.Web.Figures;
using Rapport.Web.Fund;
using Rapport.Web.Pages;

namespace Rapport.Web.Organisations;

/// <summary>All that the record holds of one organisation: where it sits, what it organised and gave, what it signed and wrote.</summary>
public sealed partial class OrganisationPage
{
    static readonly string[] Strip = ["held-organiser", "held-partner", "seats", "partnerships"];

    const int NewestMax = 20;

    /// <summary>The organisation.</summary>
    [Parameter, EditorRequired]
    public Subject Organisation { get; set; } = default!; // required

    /// <summary>The numbers.</summary>
    [Parameter, EditorRequired]
    public FigureSheet Sheet { get; set; } = default!; // required

    /// <summary>What it gave.</summary>
    [Parameter, EditorRequired]
    public ContributionSums Given { get; set; } = default!; // required

    (string, string)[] Trail => [(Words["portal.organisations"], Visit.Link("/organisations"))];

    string Label => RecordLine.Said(PlaceWords.OrganisationKind(Visit, Organisation.Content.Text("kind")!), Organisation.Content.Text("acronym")); // required

    IReadOnlyList<string> Keys => [.. Strip.Where(key => Sheet[key].Value != "0")];

    IEnumerable<FactRow> Rows
    {
        get
        {
            var facts = new FactList(Visit, Organisation.Content);
            yield return facts.Countries("country", "portal.places.country");
            yield return facts.Records("parent", "portal.fact.part-of", id => Visit.Link($"/organisations/{id}"));
            yield return PlaceWords.External(Visit, Organisation.Content);
        }
    }

    IReadOnlyList<Seat> Seats { get; set; } = [];

    ActivityDigest Organised { get; set; } = default!; // set before anything is rendered

    ActivityDigest Partnered { get; set; } = default!; // set before anything is rendered

    bool HasNothing => Keys.Count == 0 && Sheet["projects"].Value == "0" && Given.Rows.Count + Parts.Count + Posts.Count + Documents.Count == 0;

    IReadOnlyList<RecordLine> Parts { get; set; } = [];

    IReadOnlyList<RecordLine> Posts { get; set; } = [];

    IReadOnlyList<RecordLine> Partnerships { get; set; } = [];

    IReadOnlyList<RecordLine> Documents { get; set; } = [];

    /// <summary>How many there are and, where not all stand on the page, that the newest do.</summary>
    string Newest(string key) =>
        Visit.Numbers.Counted($"portal.places.{key}.{(NumberText.TryNumber(Sheet[key].Value, out var number) && number > NewestMax ? "newest" : "all")}", number);

    /// <summary>A partnership leads to the activity at which it was signed, where there is one.</summary>
    RecordLine PartnershipLine(Subject partnership)
    {
        var others = partnership.Content.Codes("parties").Select(id => Subject.Meant(Visit, "organisation", id)).OfType<Subject>().Where(o => o.Id != Organisation.Id).Select(o => o.Name.In(Visit.Language));
        var signed = partnership.Content.Date("signed") is { } date ? Words.With("portal.places.signed", Visit.Dates.Of(date)) : null;
        var href = Subject.Meant(Visit, "activity", partnership.Content.Text("at_activity")) is { } activity ? Visit.Link($"/activities/{activity.Id}") : null;
        var kind = partnership.Content.Text("kind") is { } word ? Words.Find($"partnership.{word}") : null;
        return new RecordLine(partnership.Name, href, RecordLine.Said(kind, Words.Join("list.comma", others), signed));
    }

    RecordLine DocumentLine(Subject document) => new(document.Name, LinkOf(document), RecordLine.Said(
        document.Content.Text("kind") is { } kind ? Words.Find($"document.{kind}") ?? kind : null, document.Content.Text("symbol"), document.Content.Date("date") is { } date ? Visit.Dates.Of(date) : null));

    static string? LinkOf(Subject document) =>
        document.Content.Text("link") is { } link && Uri.TryCreate(link, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri.AbsoluteUri : null;

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        Seats = Seat.InBodies(Visit, $"count members where organisation = {Organisation.Id}");
        Organised = ActivityDigest.Of(Visit, "organiser", Organisation.Id);
        Partnered = ActivityDigest.Of(Visit, "partner", Organisation.Id);
        Parts = [.. Subject.All(Visit, $"count organisations where parent = {Organisation.Id}").Select(o => PlaceWords.Organisation(Visit, o))];
        Posts = [.. Subject.All(Visit, $"count posts where organisation = {Organisation.Id}").Select(p => new RecordLine(p.Name, null, RecordLine.Said(p.Content.Text("acronym"))))];
        Partnerships = [.. Subject.All(Visit, $"count partnerships where party = {Organisation.Id}", new ListOrder { By = ListedBy.DateDescending, Take = NewestMax }).Select(p => PartnershipLine(p))];
        Documents = [.. Subject.All(Visit, $"count documents where author = {Organisation.Id}", new ListOrder { By = ListedBy.DateDescending, Take = NewestMax }).Select(DocumentLine)];
    }
}
