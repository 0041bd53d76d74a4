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
        var asked = sentence.Time is null && sentence.Measure.Set.Set.Dates == DateRule.Stock ? sentence with { Time = new At(PartialDate.OfDay(after.Question.Day)) } : sentence;
        return new DifferenceFinder(after.History).Find(Answers(before, asked), Answers(after, asked), recordsMax);
    }

    static AnswerPair Answers(RecordView view, Sentence sentence) => new(view.Read(sentence, withTrace: false), view.Read(Whole(sentence), withTrace: true));

    /// <summary>The same not split, of both measures of a ratio.</summary>
    static Sentence Whole(Sentence sentence) => sentence with { By = [], Top = null, View = null, Over = sentence.Over is { } over ? Whole(over) : null };
}
