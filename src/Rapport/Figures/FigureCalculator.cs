using Rapport.Figures.Answers;
using Rapport.Figures.Sentences;

namespace Rapport.Figures;

/// <summary>Answers sentences from the image: a pure function of sentence, question and image.</summary>
public static class FigureCalculator
{
    /// <summary>The answer of a sentence.</summary>
    /// <param name="sentence">What is asked.</param>
    /// <param name="question">For whom, and of which state of the record.</param>
    /// <param name="image">The image, at that state of the journal or a later one.</param>
    /// <exception cref="SentenceException">A value is not known or means several things, or currencies would be mixed.</exception>
    public static Reading Read(Sentence sentence, FigureQuestion question, IImageQueries image)
    {
        var resolver = ValueResolver.Of(sentence, question, image);
        var parts = new FigureParts(sentence, new FigureSql(sentence, question, resolver), image);
        var currency = CurrencyRule.Of(sentence, parts.Total);
        var names = sentence.By.Select((d, i) => new KeyNames(d, parts.Keys(i), question, image)).ToList();
        var shown = new ShownParts(sentence, parts, names);
        var batches = question.Batches ?? AudienceBatches.Read(question, image);
        return new Reading
        {
            Sentence = sentence.Text,
            DefinitionHash = sentence.DefinitionHash,
            Unit = sentence.Measure is Sum { Field.IsMoney: true } && currency is not null ? currency : sentence.Measure.Unit,
            Currency = currency,
            Audience = question.Audience,
            AsRecorded = batches.Last,
            Time = TimeSql.Of(sentence, question, new SqlValues()).Text,
            Columns = [.. sentence.By.Select(d => d.Name)],
            Rows = shown.Rows,
            Total = ValueText.Of(sentence.Measure, parts.Total),
            NotPlaced = parts.NotPlaced,
            NotStated = sentence.Measure is Sum ? parts.Total.Rows - parts.Total.Stated : 0,
            PartsOverlap = shown.Overlap,
            Trace = !question.WithTrace ? null
                : new FigureTrace(sentence, question, batches).Read(shown, new TraceSql(sentence, question, resolver), image),
        };
    }
}
