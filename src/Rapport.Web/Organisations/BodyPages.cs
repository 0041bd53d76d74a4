using System.Globalization;
using Rapport.Organisations;
using Rapport.Publishing.Charts;
using Rapport.Time;
using Rapport.Web.Delivery;
using Rapport.Web.Figures;
using Rapport.Web.Interchange;
using Rapport.Web.Pages;
using Rapport.Web.Serving;

namespace Rapport.Web.Organisations;

/// <summary>Bodies: how they stand to each other, and each of them with its members on a day.</summary>
static class BodyPages
{
    /// <summary><c>/bodies</c></summary>
    public static Task<Answer> List(Visit visit)
    {
        if (visit.Wants != "html") return ListDownload.Of(visit, TakenList.Of(visit, Body.Shape));
        var sheet = FigureSheet.Read(visit,
        [
            new SheetFigure("bodies", "count bodies") { Title = visit.Words["portal.places.bodies"], RowsMax = OrganigramTree.BodiesMax + 1 },
            new SheetFigure("members", "count members by body") { Title = visit.Words["portal.places.figure.members"] },
        ]);
        return PortalPage.Of<BodyListPage>(visit, (nameof(BodyListPage.Sheet), sheet), (nameof(BodyListPage.Bodies), Subject.All(visit, "count bodies")));
    }

    /// <summary><c>/bodies/ID</c>, with its members on the day that <c>date</c> asks for, else today.</summary>
    public static Task<Answer> One(Visit visit) => Subject.Page(visit, "body", "/bodies", body =>
    {
        var date = DateOf(visit);
        var members = $"count members where body = {body.Id}{(visit.Asked("date") is null ? "" : date.ToString("' at 'yyyy-MM-dd", CultureInfo.InvariantCulture))}";
        var sheet = FigureSheet.Read(visit,
        [
            new SheetFigure("members", members) { Title = visit.Words["portal.places.figure.members"] }, new SheetFigure("by-role", members + " by role") { Title = visit.Words["portal.places.figure.by-role"] },
            ActivityDigest.Held(visit, "body", body.Id), new SheetFigure("by-year", $"count activities where body = {body.Id} by year") { Title = visit.Words["portal.places.figure.by-year"] },
        ]);
        return PortalPage.Of<BodyPage>(visit, (nameof(BodyPage.Body), body), (nameof(BodyPage.Date), date), (nameof(BodyPage.Members), Seat.OfOrganisations(visit, members)), (nameof(BodyPage.Sheet), sheet));
    });

    static DateOnly DateOf(Visit visit) => visit.Asked("date") is not { } asked ? visit.Day
        : PartialDate.TryParse(asked, out var date) && date.Precision == DatePrecision.Day ? date.First : throw new PortalException(400, "filter-invalid", "date", asked);
}
