using Rapport.Figures;
using Rapport.Figures.Sentences;
using Rapport.Web.Figures;
using Rapport.Web.Fund;
using Rapport.Web.Interchange;
using Rapport.Web.Organisations;
using Rapport.Web.Pages;
using Rapport.Web.Serving;

namespace Rapport.Web.Delivery;

/// <summary>Programmes and their projects.</summary>
static class ProgrammePages
{
    /// <summary>How many programmes stand on one page.</summary>
    public const int PageSize = 60;

    /// <summary>The pages of what the office works by.</summary>
    public static (string, string)[] Views(Visit visit) => [(visit.Words["portal.programmes"], "/programmes"), (visit.Words["portal.places.mandates"], "/mandates")];

    /// <summary><c>/programmes</c></summary>
    public static Task<Answer> List(Visit visit)
    {
        var page = visit.Number("page", 1, 10_000, 1);
        var (sentence, order) = (Sentence.Parse("count programmes"), new ListOrder { By = ListedBy.Title, Skip = (page - 1) * PageSize, Take = PageSize });
        if (visit.Wants != "html") return ListDownload.Of(visit, TakenList.Of(visit, "programmes", sentence, order));
        var listed = visit.View.List(sentence, order);
        var sheet = FigureSheet.Read(visit,
        [
            new SheetFigure("programmes", "count programmes") { Title = visit.Words["portal.programmes"] },
            new SheetFigure("by-programme", "count activities by programme") { Title = visit.Words["portal.places.figure.by-programme"] },
        ]);
        return PortalPage.Of<ProgrammeListPage>(visit, (nameof(ProgrammeListPage.Sheet), sheet), (nameof(ProgrammeListPage.Listed), listed), (nameof(ProgrammeListPage.Page), page));
    }

    /// <summary><c>/programmes/ID</c></summary>
    public static Task<Answer> One(Visit visit) => Subject.Page(visit, "programme", "/programmes", programme =>
    {
        var (where, sums) = ($"where programme = {programme.Id}", ContributionSums.Of(visit, $"programme = {programme.Id}"));
        var sheet = FigureSheet.Read(visit,
        [
            ActivityDigest.Held(visit, "programme", programme.Id), PlaceWords.Counted(visit, "states", $"distinct country of activities {where}"), PlaceWords.Counted(visit, "projects", $"count projects {where}"),
            new SheetFigure("by-year", $"count activities {where} by year") { Title = visit.Words["portal.places.figure.by-year"] }, new SheetFigure("by-kind", $"count activities {where} by kind") { Title = visit.Words["portal.places.figure.by-kind"] }, .. sums.Figures,
        ]);
        return PortalPage.Of<ProgrammePage>(visit, (nameof(ProgrammePage.Programme), programme), (nameof(ProgrammePage.Sheet), sheet), (nameof(ProgrammePage.Given), sums));
    });

    /// <summary><c>/projects/ID</c></summary>
    public static Task<Answer> Project(Visit visit) => Subject.Page(visit, "project", "/projects", project =>
    {
        var sums = ContributionSums.Of(visit, $"project = {project.Id}");
        var sheet = FigureSheet.Read(visit, [ActivityDigest.Held(visit, "project", project.Id), .. sums.Figures]);
        return PortalPage.Of<ProjectPage>(visit, (nameof(ProjectPage.Project), project), (nameof(ProjectPage.Sheet), sheet), (nameof(ProjectPage.Given), sums));
    });
}
