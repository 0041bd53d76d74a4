using Rapport.Figures.Differences;
using Rapport.Figures.Sentences;
using Rapport.Record;
using Rapport.Storage.Questions;
using Rapport.Web.Pages;
using Rapport.Web.Serving;

namespace Rapport.Web.Figures;

/// <summary>What changed in an answer between two states of the record, for readers and for programs.</summary>
static class ChangedPages
{
    /// <summary>So many of the records that made a difference are told, each with its versions.</summary>
    const int RecordsShown = 100, RecordsTold = 1_000;

    /// <summary>What it can be had as.</summary>
    public static IReadOnlyList<string> Formats { get; } = ["html", "json"];

    /// <summary>Where it is told what changed in the answer of a sentence.</summary>
    public static string Link(Visit visit, Sentence sentence) => visit.Link("/ask/changes", ("figure", sentence.Definition));

    /// <summary><c>/ask/changes?figure=SENTENCE&amp;since=DAY</c></summary>
    public static Task<Answer> Of(Visit visit)
    {
        if (visit.Asked("figure") is not { } asked) return Task.FromResult(Answer.Elsewhere(visit.Link("/ask")));
        if (visit.Wants == "json")
        {
            try { return Data(visit); }
            catch (SentenceException refused) { return Task.FromResult(FigureFiles.Refused(refused)); }
        }
        if (!Sentence.TryParse(asked, out var sentence, out var mistake)) return AskPages.Mistaken(visit, mistake!); // one of both is there
        try
        {
            var title = FigureSheet.Read(visit, new SheetFigure(SheetFigure.Asked, (sentence! with { AsRecorded = null }).Text)); // as above
            var difference = visit.Asked("since") is null ? null : Find(visit, sentence!, RecordsShown);
            return PortalPage.Of<ChangedPage>(visit, (nameof(ChangedPage.Sheet), title), (nameof(ChangedPage.Sentence), sentence), (nameof(ChangedPage.Difference), difference),
                (nameof(ChangedPage.IsKnownThen), difference is not null && AskPages.ProblemIn(visit.At(visit.Asked("since")!), sentence!) is null)); // asked above; it may name what was recorded later
        }
        catch (SentenceException refused) { return AskPages.Mistaken(visit, refused); }
    }

    /// <summary><c>/api/changes?figure=SENTENCE&amp;since=DAY</c>, and the same of the page.</summary>
    public static Task<Answer> Data(Visit visit)
    {
        foreach (var name in new[] { "figure", "since" })
            if (visit.Asked(name) is null) throw new PortalException(400, "parameter-missing", name);
        var difference = Find(visit, Sentence.Parse(visit.Asked("figure")!), RecordsTold); // asked above
        return Task.FromResult(Answer.Json(DifferenceJson.Write(difference) + "\n"));
    }

    /// <exception cref="SentenceException">It cannot be answered.</exception>
    /// <exception cref="PortalException">A state is none, or before all that is public, or the earlier is not the earlier.</exception>
    static FigureDifference Find(Visit visit, Sentence sentence, int recordsMax)
    {
        var since = visit.Asked("since")!; // asked for before
        try { return visit.View.Since(visit.At(since), sentence, recordsMax); }
        catch (RecordException later) when (later.Code == "changed-since.later") { throw new PortalException(400, "changes-later", since); }
        catch (RecordException twice) when (twice.Code == "as-recorded.twice") { throw new PortalException(400, "as-recorded-twice"); }
    }
}
