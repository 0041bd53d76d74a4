using Rapport.Figures;
using Rapport.Figures.Sentences;
using Rapport.Web.Delivery;
using Rapport.Web.Figures;
using Rapport.Web.Interchange;
using Rapport.Web.Pages;
using Rapport.Web.Serving;

namespace Rapport.Web.Mandates;

/// <summary>What the office was asked to do: resolutions and decisions, and their paragraphs.</summary>
static class MandatePages
{
    /// <summary><c>/mandates</c></summary>
    public static Task<Answer> List(Visit visit)
    {
        var (sentence, order) = (Sentence.Parse("count mandates"), new ListOrder { By = ListedBy.DateDescending, Take = ListOrder.TakeMax });
        if (visit.Wants != "html") return ListDownload.Of(visit, TakenList.Of(visit, "mandates", sentence, order));
        var sheet = FigureSheet.Read(visit, new SheetFigure("mandates", "count mandates") { Title = visit.Words["portal.figure.mandates"] });
        var mandates = Subject.Of(visit, visit.View.List(sentence, order));
        return PortalPage.Of<MandateListPage>(visit, (nameof(MandateListPage.Sheet), sheet), (nameof(MandateListPage.Mandates), mandates));
    }

    /// <summary><c>/mandates/ID</c></summary>
    public static Task<Answer> One(Visit visit) => Subject.Page(visit, "mandate", "/mandates", mandate =>
    {
        var sheet = FigureSheet.Read(visit, ActivityDigest.Held(visit, "mandate", mandate.Id));
        return PortalPage.Of<MandatePage>(visit, (nameof(MandatePage.Mandate), mandate), (nameof(MandatePage.Sheet), sheet));
    });
}
