using Rapport.Figures.Sentences;
using Rapport.Storage.Questions;
using Rapport.Web.Pages;
using Rapport.Web.Serving;

namespace Rapport.Web.Figures;

/// <summary>The page on which anybody asks the record.</summary>
static class AskPages
{
    const int RowsMax = 50;

    /// <summary><c>/ask?figure=SENTENCE</c></summary>
    public static Task<Answer> Ask(Visit visit)
    {
        if (visit.Asked("figure") is not { } asked) return PortalPage.Of<AskPage>(visit);
        if (visit.Wants != "html") return Task.FromResult(FigureFiles.Of(visit, Figure(asked), visit.Wants, "answer"));
        if (!Sentence.TryParse(asked, out var sentence, out var mistake)) return Mistaken(visit, mistake!); // one of both is there
        if (sentence!.AsRecorded is { } state) // as above
            return visit.AsRecorded is null ? Task.FromResult(Answer.Elsewhere(visit.Here(("figure", sentence.Definition), ("as-recorded", state.Text)))) : SaidTwice(visit, sentence);
        try { return Answered(visit, sentence); }
        catch (SentenceException refused) { return Mistaken(visit, refused); }
    }

    static SheetFigure Figure(string sentence) => new(SheetFigure.Asked, sentence) { RowsMax = RowsMax, IsOpened = true };

    static Task<Answer> Answered(Visit visit, Sentence sentence)
    {
        var figure = Figure(sentence.Text);
        var plain = FigureSheet.Read(visit, figure with { RowsMax = 0 }).Printed.Plain; // calls records by their names, which reading it finds
        var sheet = FigureSheet.Read(visit, figure with { Title = sentence.Over is { } over ? $"{TitleOf(plain.Of(sentence with { Over = null }))} ÷ {TitleOf(plain.Of(over))}" : TitleOf(plain.Of(sentence)) });
        return PortalPage.Of<AnswerPage>(visit, (nameof(AnswerPage.Sheet), sheet), (nameof(AnswerPage.Sentence), sentence));
    }

    /// <summary>What was counted, without how it is shown.</summary>
    static string TitleOf(string plain) => plain.Split(". ")[0].TrimEnd('.');

    /// <summary>The page of a sentence that cannot be answered.</summary>
    internal static async Task<Answer> Mistaken(Visit visit, SentenceException mistake)
    {
        var advice = new SentenceAdvice(text => ProblemOf(visit, text)).For(mistake);
        var page = await PortalPage.Of<MistakePage>(visit, (nameof(MistakePage.Mistake), mistake), (nameof(MistakePage.Advice), advice));
        return page with { Status = 400 };
    }

    static async Task<Answer> SaidTwice(Visit visit, Sentence sentence) =>
        await PortalPage.Of<StatedTwicePage>(visit, (nameof(StatedTwicePage.Sentence), sentence)) with { Status = 400 };

    /// <summary>What is wrong with a sentence at the state the visit looks at.</summary>
    internal static SentenceException? ProblemOf(Visit visit, string text) => Sentence.TryParse(text, out var sentence, out var mistake) ? ProblemIn(visit.View, sentence!) : mistake; // parsed

    /// <summary>What is wrong with a sentence at a state of the record; null where it is answered.</summary>
    internal static SentenceException? ProblemIn(RecordView state, Sentence sentence)
    {
        try { state.ReadForPage(sentence with { AsRecorded = null }, rowsMax: 0); }
        catch (SentenceException refused) { return refused; }
        return null;
    }
}
