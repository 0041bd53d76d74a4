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
        IReadOnlyList<Sentence> halves = sentence.Over is { } over ? [sentence, over] : [sentence];
        IReadOnlyList<Measured> measures = [.. halves.Select(half => new Measured(half, question, image))];
        if (measures is [var above, var below]) CurrencyRule.CheckRatio(sentence, above.Currency, below.Currency);
        var earlier = EarlierOf(sentence, measures);
        CellKeys[] beside = [.. earlier?.Cells ?? []];
        var names = sentence.By.Select((d, i) => new KeyNames(d, measures.SelectMany(m => m.Parts.Keys(i)).Concat(beside.Select(c => c.Keys[i])), question, image)).ToList();
        var shown = new ShownParts(sentence, [.. measures.Select(m => m.Parts)], names, beside);
        IReadOnlyList<Tally> total = [.. measures.Select(m => m.Parts.Total)];
        var batches = question.Batches ?? AudienceBatches.Read(question, image);
        return new Reading
        {
            Sentence = sentence.Text,
            DefinitionHash = sentence.DefinitionHash,
            Unit = UnitOf(measures),
            Currency = sentence.Over is null ? measures[0].Currency : null,
            Rates = [.. measures.SelectMany(m => m.Conversion?.Used ?? []).Distinct()],
            Audience = question.Audience,
            AsRecorded = batches.Last,
            Time = string.Join(" / ", measures.Select(m => m.Time).Distinct()),
            Columns = [.. sentence.By.Select(d => d.Name)],
            Rows = sentence.View is null ? shown.Rows : [.. shown.Rows.Zip(new ViewColumn(sentence, shown, earlier).Read(total), (row, beside) => row with { Beside = beside })],
            View = sentence.View,
            Total = ValueText.Of(sentence, total),
            TotalBeside = earlier is null ? null : ValueText.Of(sentence, earlier.Total),
            NotPlaced = measures.Sum(m => m.Parts.NotPlaced),
            NotStated = measures.Sum(m => m.NotStated),
            PartsOverlap = shown.Overlap || earlier?.Overlap(shown) == true,
            Trace = !question.WithTrace ? null : Traced(measures.Select((m, half) => new FigureTrace(m.Sentence, question, batches, m.Conversion).Read(shown, half, m.Trace, image))),
        };
    }

    /// <summary>What a view compares with; null where it compares nothing.</summary>
    static EarlierParts? EarlierOf(Sentence sentence, IReadOnlyList<Measured> measures) => sentence.Earlier is not { } earlier ? null
        : new EarlierParts(sentence.By, earlier, [.. measures.Select(m => m.Earlier!)]); // both measures have the time of the sentence

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
            Conversion = Conversion.Of(sentence, question, resolver.Aliases, image);
            Parts = PartsOf(sentence, image);
            if (sentence.Earlier is { } earlier) Earlier = PartsOf(sentence with { Time = earlier.Time, View = null }, image);
            CurrencyRule.CheckRates(sentence, Conversion);
            Currency = CurrencyRule.Of(sentence, [.. new[] { Parts, Earlier }.OfType<FigureParts>().SelectMany(p => p.Total.Sums.Keys).Distinct().Order(StringComparer.Ordinal)]);
        }

        public Sentence Sentence { get; }

        public Conversion? Conversion { get; }

        public FigureParts Parts { get; }

        /// <summary>The same of the time that is compared.</summary>
        public FigureParts? Earlier { get; }

        public string? Currency { get; }

        public string Unit => Currency ?? Sentence.Measure.Unit;

        public string Time => TimeSql.Of(Sentence, question, new SqlValues()).Text;

        public long NotStated => Sentence.Measure is FieldMeasure ? Parts.Total.Rows - Parts.Total.Stated : 0;

        FigureParts PartsOf(Sentence asked, IImageQueries image) => new(asked, new FigureSql(asked, question, resolver), Conversion, image);

        public TraceSql Trace => new(Sentence, question, resolver);
    }
}
