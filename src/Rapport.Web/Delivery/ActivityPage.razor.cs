using Microsoft.AspNetCore.Components;
using Rapport.Delivery;
using Rapport.Figures.Sentences;
using Rapport.Figures;
using Rapport.Web.Interchange;
using Rapport.Web.Pages;

namespace Rapport.Web.Delivery;

/// <summary>All there is to know of one activity, each thing leading to what it names.</summary>
public sealed partial class ActivityPage
{
    const int PartsMax = 50;

    /// <summary>The activity.</summary>
    [Parameter, EditorRequired]
    public ActivityLine Line { get; set; } = default!; // required

    Activity Activity => Line.Activity;

    IReadOnlyList<(string, string)> Trail => [(Words["portal.activities"], Visit.Link("/activities"))];

    (string, string)[] Formats =>
        [("json", Visit.Link($"/api/activities/{Activity.Id}")), .. CalendarPages.Holds(Activity) ? [("ics", Visit.Link($"/activities/{Activity.Id}.ics"))] : Array.Empty<(string, string)>()];

    string Title => Activity.Title.In(Visit.Language);

    string Marked => EventMarkup.Of(Line);

    IReadOnlyList<ActivityLine> Parts => ActivityLine.Of(Visit, Visit.View.List(Sentence.Parse($"count all parts where part of = {Activity.Id}"), new ListOrder { By = ListedBy.Date, Take = PartsMax }));

    IEnumerable<FactRow> Rows
    {
        get
        {
            var facts = new FactList(Visit, Activity.Content);
            yield return facts.Records("kind", "portal.filter.kind", id => Visit.Link("/activities", ("kind", id)));
            yield return facts.Records("body", "portal.filter.body", id => Visit.Link($"/bodies/{id}"));
            yield return facts.Records("organisers", "portal.fact.organisers", id => Visit.Link($"/organisations/{id}"));
            yield return facts.Records("partners", "portal.fact.partners", id => Visit.Link($"/organisations/{id}"));
            yield return facts.Countries("countries", "portal.filter.country");
            yield return facts.Countries("partner_countries", "portal.fact.partner-countries");
            yield return facts.Countries("venue_country", "portal.fact.venue");
            yield return facts.Word(Line.Modality, "portal.filter.modality");
            yield return facts.Records("programme", "portal.filter.programme", id => Visit.Link($"/programmes/{id}"));
            yield return facts.Records("project", "portal.fact.project", id => Visit.Link($"/projects/{id}"));
            yield return facts.Records("series", "portal.fact.series", id => Visit.Link("/activities", ("series", id)), Visit.View.NumberInSeries(Activity.Id.Value) is var (_, number) ? Words.With("activity.series", Visit.Numbers.Of(number, null)) : null);
            yield return facts.Records("part_of", "portal.fact.part-of", id => Visit.Link($"/activities/{id}"));
            yield return facts.Records("pillars", "portal.filter.pillar", id => Visit.Link("/activities", ("pillar", id)));
            yield return facts.Records("themes", "portal.fact.themes", id => Visit.Link("/activities", ("theme", id)));
            yield return facts.Records("audiences", "portal.fact.audiences", id => Visit.Link("/activities", ("for", id)));
            yield return facts.Records("mandates", "portal.fact.mandates", id => Visit.Link("/activities", ("mandate", id)));
            yield return facts.Word(Activity.Attendances is { } seats ? Visit.Numbers.Of(seats, null) : null, "portal.fact.attendances");
            yield return facts.Outside("link", "portal.fact.link");
        }
    }
}
