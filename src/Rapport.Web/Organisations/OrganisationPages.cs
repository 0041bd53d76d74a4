using Rapport.Web.Delivery;
using Rapport.Web.Figures;
using Rapport.Web.Fund;
using Rapport.Web.Interchange;
using Rapport.Web.Pages;
using Rapport.Web.Serving;

namespace Rapport.Web.Organisations;

/// <summary>Organisations: those on the record, and each of them.</summary>
static class OrganisationPages
{
    /// <summary>The pages of who there is.</summary>
    public static (string, string)[] Views(Visit visit) => [(visit.Words["portal.organisations"], "/organisations"), (visit.Words["portal.places.bodies"], "/bodies")];

    /// <summary><c>/organisations</c></summary>
    public static Task<Answer> List(Visit visit)
    {
        var filter = OrganisationFilter.Of(visit);
        if (visit.Wants != "html") return ListDownload.Of(visit, TakenList.Of(visit, "organisations", filter.Sentence, filter.Order));
        var sheet = FigureSheet.Read(visit, new SheetFigure("found", filter.Sentence.Text) { Title = visit.Words["portal.organisations"] });
        return PortalPage.Of<OrganisationListPage>(visit, (nameof(OrganisationListPage.Filter), filter), (nameof(OrganisationListPage.Listed), filter.Read(visit)), (nameof(OrganisationListPage.Sheet), sheet));
    }

    /// <summary><c>/organisations/ID</c>; of one that was merged, the way to the one that stands for it.</summary>
    public static Task<Answer> One(Visit visit) => Subject.Page(visit, "organisation", "/organisations", organisation =>
    {
        var id = organisation.Id;
        var sums = ContributionSums.Of(visit, $"donor = {id}");
        var sheet = FigureSheet.Read(visit,
        [
            ActivityDigest.Held(visit, "organiser", id), ActivityDigest.Held(visit, "partner", id), PlaceWords.Counted(visit, "seats", $"count members where organisation = {id}"),
            PlaceWords.Counted(visit, "partnerships", $"count partnerships where party = {id}"), PlaceWords.Counted(visit, "projects", $"count projects where funder = {id}"), PlaceWords.Counted(visit, "documents", $"count documents where author = {id}"), .. sums.Figures,
        ]);
        return PortalPage.Of<OrganisationPage>(visit, (nameof(OrganisationPage.Organisation), organisation), (nameof(OrganisationPage.Sheet), sheet), (nameof(OrganisationPage.Given), sums));
    });
}
