using Rapport.Figures.Sentences;
using Rapport.Publications;
using Rapport.Publishing;
using Rapport.Publishing.Issues;
using Rapport.Publishing.Receipts;
using Rapport.Record;
using Rapport.Web.Figures;
using Rapport.Web.Pages;
using Rapport.Web.Serving;

namespace Rapport.Web.Publications;

/// <summary>
/// The pages of issues. Until issues are released, public ones are computed when they are asked for, from the record as it stands then, and say so;
/// the addresses of released bytes hold nothing.
/// </summary>
static class IssuePages
{
    /// <summary><c>/issues</c></summary>
    public static Task<Answer> List(Visit visit) => PortalPage.Of<IssueListPage>(visit, (nameof(IssueListPage.Issues), PublicIssues.All(visit)));

    /// <summary><c>/issues/ID</c></summary>
    public static async Task<Answer> One(Visit visit)
    {
        var issue = Find(visit);
        return Answer.Html(await IssuePage.RenderAsync(Print(visit, issue)));
    }

    /// <summary><c>/issues/ID/figures.json</c></summary>
    public static Task<Answer> Numbers(Visit visit) => Task.FromResult(new Answer(200, "application/json", EditionJson.Write(Edition(Find(visit), visit.View.Sources()))));

    static PrintedIssue Print(Visit visit, Issue issue)
    {
        var (link, language) = ($"/issues/{issue.Id}", issue.Languages.Contains(visit.Language) ? visit.Language : issue.Languages[0]);
        return new PrintedIssue(Edition(issue, visit.View.Sources(Receipt.Shown)), language)
        {
            PageOf = (kind, id) => RecordPlaces.Of(visit, kind, id),
            AnswerOf = sentence => SentencePlaces.Of(visit, sentence),
            RowsOf = receipt => (Furniture.For(language)["portal.issue.rows"], SentencePlaces.Of(visit, Sentence.Parse(receipt.Reading.Sentence)) + "#made"),
            Place = new IssuePlace
            {
                Numbers = visit.Link($"{link}/figures.json"), PageIn = other => visit.Here(("language", other)),
                Styles = PortalAssets.IssueStyle, Fonts = PortalAssets.FontsOf(language), Icon = PortalAssets.Icon,
                Above = [(visit.Words["portal.home"], visit.Link("/")), (visit.Words["portal.issues"], visit.Link("/issues"))],
                Notice = visit.Words["portal.issue.not-released"],
            },
        };
    }

    /// <exception cref="PortalException">Something stands in the way of rendering it for the public: then it is no page yet.</exception>
    static Edition Edition(Issue issue, EditionSources sources) =>
        EditionMaker.Problems(issue, sources).Count == 0 ? EditionMaker.Make(issue, sources) : throw PortalException.NotFound();

    static Issue Find(Visit visit) => PublicIssues.Find(visit, visit.Id()) ?? throw PortalException.NotFound();
}
