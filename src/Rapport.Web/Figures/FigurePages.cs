using Rapport.Figures.Sentences;
using Rapport.Publications;
using Rapport.Record;
using Rapport.Web.Pages;
using Rapport.Web.Serving;

namespace Rapport.Web.Figures;

/// <summary>The pages of the office's figures: the named ones, computed, and those that somebody stated.</summary>
static class FigurePages
{
    /// <summary>The keys of the courses beside a figure; no name of a figure begins with a hyphen.</summary>
    public const string Months = "-months", Years = "-years";

    const int RowsMax = 50;

    /// <summary>What a figure can be had as from its own address; its other formats have addresses of their own.</summary>
    public static IReadOnlyList<string> Offered { get; } = ["html", "json", "csv"];

    /// <summary><c>/figures</c></summary>
    public static Task<Answer> List(Visit visit)
    {
        var named = NamedFigure.All(visit, new FigureDefaults(visit));
        var answered = named.Where(f => f.Sentence is not null).Select(f => PublicReading.Answered(visit, f.OnSheet())).OfType<SheetFigure>();
        return PortalPage.Of<FigureListPage>(visit, (nameof(FigureListPage.Sheet), FigureSheet.Read(visit, [.. answered, .. StatedNumbers.All(visit)])), (nameof(FigureListPage.Figures), named));
    }

    /// <summary><c>/figures/NAME</c></summary>
    public static Task<Answer> One(Visit visit) => In(visit, visit.Wants);

    /// <summary><c>/figures/NAME.json</c> and its like.</summary>
    public static Func<Visit, Task<Answer>> As(string format) => visit => In(visit, format);

    static Task<Answer> In(Visit visit, string format)
    {
        var (name, defaults) = (visit.Id(), new FigureDefaults(visit));
        if (NamedFigure.Find(visit, name, defaults) is { } found && found.AskedBy(visit) is var figure)
            return format == "html" ? Page(visit, figure, found) : Task.FromResult(FigureFiles.Of(visit, Complete(figure), format, name));
        return StatedNumbers.Find(visit, name) is { } stated ? Stated(visit, stated, format) : throw PortalException.NotFound();
    }

    static SheetFigure Complete(NamedFigure figure) => figure.Sentence is not null ? figure.OnSheet(RowsMax)
        : throw new PortalException(400, "parameter-missing", string.Join(", ", figure.Definition.Parameters.Where(p => !figure.Values.ContainsKey(p))));

    /// <summary>
    /// A figure that says itself as recorded when has one page, whatever state the reader came from. One that cannot be answered is a mistake of the reader's only where it could be without
    /// what the reader asked of it.
    /// </summary>
    static async Task<Answer> Page(Visit visit, NamedFigure figure, NamedFigure defined)
    {
        if (visit.AsRecorded is not null && Sentence.TryParse(figure.Sentence ?? "", out var asked, out _) && asked!.AsRecorded is not null) return Answer.Elsewhere(visit.Here(("as-recorded", null))); // it parsed
        var (sheet, mistake) = Read(visit, figure);
        var advice = mistake is null ? [] : new SentenceAdvice(text => AskPages.ProblemOf(visit, text)).For(mistake);
        var page = await PortalPage.Of<FigurePage>(visit, (nameof(FigurePage.Figure), figure), (nameof(FigurePage.Sheet), sheet), (nameof(FigurePage.Mistake), mistake), (nameof(FigurePage.Advice), advice));
        return mistake is not null && figure.Asked.Count > 0 && (defined.Sentence is not { } plain || AskPages.ProblemOf(visit, plain) is null) ? page with { Status = 400 } : page;
    }

    /// <summary>The figure with its course over time; without them what stands in the way, if anything does.</summary>
    static (FigureSheet Sheet, SentenceException? Mistake) Read(Visit visit, NamedFigure figure)
    {
        if (figure.Sentence is not { } written) return (FigureSheet.Read(visit), null);
        try
        {
            var sentence = Sentence.Parse(written);
            var opened = figure.OnSheet(RowsMax);
            opened = opened with { Reading = PublicReading.Of(visit, sentence, RowsMax) };
            var courses = new[] { Course(visit, figure, Months, RelatedSentences.Months(sentence)), Course(visit, figure, Years, RelatedSentences.Years(sentence)) };
            return (FigureSheet.Read(visit, [opened, .. courses.OfType<SheetFigure>()]), null);
        }
        catch (SentenceException mistake) { return (FigureSheet.Read(visit), mistake); }
    }

    /// <summary>One point of time is no course.</summary>
    static SheetFigure? Course(Visit visit, NamedFigure figure, string key, string? sentence) => sentence is null ? null
        : PublicReading.Answered(visit, new SheetFigure(key, sentence) { Title = figure.TitleIn(visit.Language) }) is { Reading.Rows.Count: > 1 } course ? course : null;

    static Task<Answer> Stated(Visit visit, StatedFigure stated, string format)
    {
        var sheet = FigureSheet.Read(visit, StatedNumbers.OnSheet(visit, stated, isOpened: true));
        return format switch
        {
            "html" => PortalPage.Of<StatedPage>(visit, (nameof(StatedPage.Sheet), sheet), (nameof(StatedPage.Stated), stated)),
            "json" => Task.FromResult(FigureFiles.Stated(sheet, stated.Id.Value)),
            "svg" => Task.FromResult(FigureFiles.Picture(visit, sheet, stated.Id.Value)),
            _ => throw PortalException.NotFound(),
        };
    }
}
