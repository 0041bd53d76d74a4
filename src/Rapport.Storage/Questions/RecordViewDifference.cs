using Rapport.Figures;
using Rapport.Figures.Differences;
using Rapport.Figures.Sentences;
using Rapport.Figures.Sets;
using Rapport.Record;
using Rapport.Time;

namespace Rapport.Storage.Questions;

/// <summary>What changed in the answer of a sentence from one view of a record to another, later one.</summary>
public static class RecordViewDifference
{
    /// <summary>The difference. What lasts is asked of one day at both states: that of the later one, where the sentence names none.</summary>
    /// <param name="after">The later state.</param>
    /// <param name="before">The earlier state, for the same audience.</param>
    /// <param name="sentence">What is asked, without a state of its own.</param>
    /// <param name="recordsMax">How many of the records that differ are told, each with its versions; null for all.</param>
    /// <exception cref="RecordException">The state to compare with is the later one, or the sentence itself says as recorded when.</exception>
    /// <exception cref="SentenceException">It cannot be answered.</exception>
    public static FigureDifference Since(this RecordView after, RecordView before, Sentence sentence, int? recordsMax = null)
    {
        if (sentence.AsRecorded is not null)
            throw new RecordException("as-recorded.twice", "changed since: found \"as recorded\" in the sentence, expected it beside the sentence: both states are named there");
        if (before.AsRecorded.At > after.AsRecorded.At)
            throw new RecordException("changed-since.later", $"changed since: found the state of {EntryWords.Instant(before.AsRecorded.At)}, "
                + $"expected one not later than the state asked, {EntryWords.Instant(after.AsRecorded.At)}");
        var asked = Dated(sentence, after.Question.Day);
        return new DifferenceFinder(after.History).Find(Answers(before, asked, after.AsLater), Answers(after, asked, after.AsLater), recordsMax);
    }

    /// <summary>The sentence with the day it is asked of, where all of it lasts and it names none.</summary>
    static Sentence Dated(Sentence sentence, DateOnly day)
    {
        var halves = new[] { sentence, sentence.Over }.OfType<Sentence>();
        if (sentence.Time is not null || halves.Any(half => half.Measure.Set.Set.Dates != DateRule.Stock)) return sentence;
        var at = new At(PartialDate.OfDay(day));
        return sentence with { Time = at, Over = sentence.Over is { } over ? over with { Time = at } : null };
    }

    /// <summary>What lasts beside what happens has no day in the sentence, and is asked of the later one's all the same; what only the later one knows of has no rows in the earlier.</summary>
    static AnswerPair Answers(RecordView view, Sentence sentence, LaterState later)
    {
        FigureQuestion Compared(FigureQuestion question) => question with { Day = later.Question.Day, Later = later };
        return new(view.Read(sentence, Compared), view.Read(Whole(sentence), question => Compared(question) with { WithTrace = true }));
    }

    /// <summary>The same not split, of both measures of a ratio.</summary>
    static Sentence Whole(Sentence sentence) => sentence with { By = [], Top = null, View = null, Over = sentence.Over is { } over ? Whole(over) : null };
}
