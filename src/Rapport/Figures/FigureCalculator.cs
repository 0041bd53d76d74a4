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
        IReadOnlyList<Measured> measures = sentence.Over is { } over ? [new(sentence, question, image), new(over, question, image)] : [new(sentence, question, image)];
        var names = sentence.By.Select((d, i) => new KeyNames(d, measures.SelectMany(m => m.Parts.Keys(i)), question, image)).ToList();
        var shown = new ShownParts(sentence, [.. measures.Select(m => m.Parts)], names);
        var batches = question.Batches ?? AudienceBatches.Read(question, image);
        return new Reading
        {
            Sentence = sentence.Text,
            DefinitionHash = sentence.DefinitionHash,
            Unit = UnitOf(measures),
            Currency = sentence.Over is null ? measures[0].Currency : null,
            Audience = question.Audience,
            AsRecorded = batches.Last,
            Time = string.Join(" / ", measures.Select(m => m.Time).Distinct()),
            Columns = [.. sentence.By.Select(d => d.Name)],
            Rows = shown.Rows,
            Total = ValueText.Of(sentence, [.. measures.Select(m => m.Parts.Total)]),
            NotPlaced = measures.Sum(m => m.Parts.NotPlaced),
            NotStated = measures.Sum(m => m.NotStated),
            PartsOverlap = shown.Overlap,
            Trace = !question.WithTrace ? null : Traced(measures.Select((m, half) => new FigureTrace(m.Sentence, question, batches).Read(shown, half, m.Trace, image))),
        };
    }

    /// <summary>Of a ratio what comes to one of the other; where both are the same, it has no unit of its own.</summary>
    static string UnitOf(IReadOnlyList<Measured> measures) =>
        measures.Count == 1 ? measures[0].Unit : measures[0].Unit == measures[1].Unit ? "ratio" : $"{measures[0].Unit} per {measures[1].Unit}";

    /// <summary>Cell by cell, of a ratio what is divided before what it is divided by.</summary>
    static IReadOnlyList<CellTrace> Traced(IEnumerable<IReadOnlyList<CellTrace>> halves)
    {
        var all = halves.ToList();
        return [.. Enumerable.Range(0, all[0].Count).SelectMany(cell => all.Select(half => half[cell]))];
    }

    /// <summary>One measure of a sentence, worked out.</summary>
    sealed class Measured
    {
        readonly FigureQuestion question;
        readonly ValueResolver resolver;

        public Measured(Sentence sentence, FigureQuestion question, IImageQueries image)
        {
            (Sentence, this.question, resolver) = (sentence, question, ValueResolver.Of(sentence, question, image));
            Parts = new FigureParts(sentence, new FigureSql(sentence, question, resolver), image);
            Currency = CurrencyRule.Of(sentence, Parts.Total);
        }

        public Sentence Sentence { get; }

        public FigureParts Parts { get; }

        public string? Currency { get; }

        public string Unit => Currency ?? Sentence.Measure.Unit;

        public string Time => TimeSql.Of(Sentence, question, new SqlValues()).Text;

        public long NotStated => Sentence.Measure is FieldMeasure ? Parts.Total.Rows - Parts.Total.Stated : 0;

        public TraceSql Trace => new(Sentence, question, resolver);
    }
}
