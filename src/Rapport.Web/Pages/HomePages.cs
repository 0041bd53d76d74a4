using Rapport.Figures;
using Rapport.Figures.Sentences;
using Rapport.Web.Delivery;
using Rapport.Web.Figures;
using Rapport.Web.Serving;

namespace Rapport.Web.Pages;

/// <summary>The first page.</summary>
static class HomePages
{
    const int ListedMax = 5;

    /// <summary><c>/</c></summary>
    public static Task<Answer> Home(Visit visit)
    {
        SheetFigure Named(string key, string sentence) => new(key, sentence) { Title = visit.Words[$"portal.figure.{key}"] };
        var sheet = FigureSheet.Read(visit,
        [
            Named("activities", "count activities"), Named("states", "distinct country of activities"), Named("partners", "distinct partner of activities"), Named("donors", "distinct donor of receipts"),
            Named("by-kind", "count activities by kind"), Named("by-pillar", "count activities by pillar"), Named("bodies", "count bodies by kind"), Named("mandates", "count mandates"),
            Named("members", "count members by body top 8"),
        ]);
        var coming = visit.View.List(Sentence.Parse("count planned confirmed activities"), new ListOrder { By = ListedBy.Date, Take = 200 });
        return PortalPage.Of<HomePage>(visit, (nameof(HomePage.Sheet), sheet),
            (nameof(HomePage.Coming), ActivityLine.Of(visit, coming with { Rows = [.. coming.Rows.Where(r => r.PlacedLast >= visit.Day).Take(ListedMax)] })),
            (nameof(HomePage.Recent), ActivityLine.Of(visit, visit.View.List(Sentence.Parse("count activities"), new ListOrder { By = ListedBy.DateDescending, Take = ListedMax }))));
    }
}
