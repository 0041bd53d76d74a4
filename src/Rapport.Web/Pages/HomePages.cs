using Rapport.Figures;
using Rapport.Figures.Sentences;
using Rapport.Web.Delivery;
using Rapport.Web.Figures;
using Rapport.Web.Publications;
using Rapport.Web.Serving;

namespace Rapport.Web.Pages;

/// <summary>The first page.</summary>
static class HomePages
{
    const int ListedMax = 5;

    static readonly (string Key, string Sentence)[] Figures =
    [
        ("activities", "count activities"), ("states", "distinct country of activities"), ("partners", "distinct partner of activities"), ("donors", "distinct donor of receipts"),
        ("mandates", "count mandates"), ("documents", "count documents"), ("members", "count members by body top 8"), ("by-kind", "count activities by kind"), ("by-year", "count activities by year"),
        ("receipts", "count receipts by year"), ("by-pillar", "count activities by pillar"),
    ];

    /// <summary><c>/</c></summary>
    public static Task<Answer> Home(Visit visit)
    {
        var sheet = FigureSheet.Read(visit, [.. Figures.Select(f => new SheetFigure(f.Key, f.Sentence) { Title = visit.Words[$"portal.figure.{f.Key}"] })]);
        return PortalPage.Of<HomePage>(visit, (nameof(HomePage.Sheet), sheet), (nameof(HomePage.Coming), Coming(visit)),
            (nameof(HomePage.Recent), ActivityLine.Of(visit, List(visit, "count activities"))), (nameof(HomePage.Documents), DocumentLine.Of(visit, List(visit, "count documents"))),
            (nameof(HomePage.Issue), PublicIssues.All(visit) is [var latest, ..] ? latest : null));
    }

    /// <summary>What ends today or later, the next first.</summary>
    static IReadOnlyList<ActivityLine> Coming(Visit visit)
    {
        var last = DateOnly.MaxValue.Year - 2;
        if (visit.Day.Year > last) return [];
        var sentence = Sentence.Parse(FormattableString.Invariant($"count planned confirmed activities during {visit.Day:yyyy-MM-dd}..{last}"));
        return ActivityLine.Of(visit, visit.View.List(sentence, new ListOrder { By = ListedBy.Date, Take = ListedMax }));
    }

    static RecordPage List(Visit visit, string sentence) => visit.View.List(Sentence.Parse(sentence), new ListOrder { By = ListedBy.DateDescending, Take = ListedMax });
}
