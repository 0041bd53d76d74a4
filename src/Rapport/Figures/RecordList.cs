using Rapport.Figures.Answers;
using Rapport.Figures.Sentences;

namespace Rapport.Figures;

/// <summary>Lists the records that a count counts, page by page: a pure function of sentence, order, question and image.</summary>
public static class RecordList
{
    /// <summary>One page of the rows of a sentence: exactly those that its figure counts for the same question, each once.</summary>
    /// <param name="sentence">A plain count: a set, perhaps with a condition and a time.</param>
    /// <param name="order">Which page, and in which order.</param>
    /// <param name="question">For whom, and of which state of the record; titles are in its language.</param>
    /// <param name="image">The image, at that state of the journal or a later one.</param>
    /// <exception cref="ArgumentException">The sentence is no plain count.</exception>
    /// <exception cref="SentenceException">A value is not known or means several things.</exception>
    public static RecordPage Read(Sentence sentence, ListOrder order, FigureQuestion question, IImageQueries image)
    {
        if (sentence is not { Measure: Count, Over: null, By: [], Top: null }) throw new ArgumentException($"\"{sentence}\" is no plain count", nameof(sentence));
        var sql = new ListSql(sentence, order, question, ValueResolver.Of(sentence, question, image));
        var counts = image.Query(sql.Counts()).ToDictionary(line => (bool)line[0]!, line => (long)line[1]!); // neither is ever null
        var count = counts.GetValueOrDefault(true);
        var rows = order.Skip >= count ? [] : image.Query(sql.Page());
        var kind = sentence.Measure.Set.Set.Kind.Name;
        return new RecordPage(count, [.. rows.Select(row => Listed(kind, row, question.Language))], counts.GetValueOrDefault(false));
    }

    /// <summary>The ids of the rows of a sentence in the order of its list, as many as are asked for; for those who read the records themselves.</summary>
    /// <param name="sentence">A plain count: a set, perhaps with a condition and a time.</param>
    /// <param name="order">How its rows are chosen and ordered; its page is not looked at.</param>
    /// <param name="span">How many stand before, and how many are wanted at most.</param>
    /// <param name="sources">For whom and of which state; and the image, at that state of the journal or a later one.</param>
    /// <exception cref="ArgumentException">The sentence is no plain count.</exception>
    /// <exception cref="SentenceException">A value is not known or means several things.</exception>
    public static RecordIdPage Ids(Sentence sentence, ListOrder order, (int Skip, int Take) span, (FigureQuestion Question, IImageQueries Image) sources)
    {
        if (sentence is not { Measure: Count, Over: null, By: [], Top: null }) throw new ArgumentException($"\"{sentence}\" is no plain count", nameof(sentence));
        var (question, image) = sources;
        var sql = new ListSql(sentence, order, question, ValueResolver.Of(sentence, question, image));
        var count = image.Query(sql.Counts()).Where(line => (bool)line[0]!).Sum(line => (long)line[1]!); // neither is ever null
        return new RecordIdPage(count, span.Skip >= count ? [] : [.. image.Query(sql.Ids(span.Skip, span.Take)).Select(row => (string)row[0]!)]); // an id is never null
    }

    static ListedRecord Listed(string kind, object?[] row, string language)
    {
        var id = (string)row[0]!; // an id is never null
        return new ListedRecord(kind, id, KeyNames.TitleText((string?)row[1], language) ?? id, (DateOnly?)row[2], (DateOnly?)row[3]);
    }
}
