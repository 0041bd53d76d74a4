using Rapport.Delivery;
using Rapport.Figures;
using Rapport.Figures.Sentences;
using Rapport.Publications;
using Rapport.Record;
using Rapport.Storage.Images;
using Rapport.Storage.Journals;

namespace Rapport.Cli;

/// <summary>A record opened to be asked: its journal, its image at the journal's last batch, and the state and audience of the questions.</summary>
sealed class Asking : IDisposable
{
    readonly Image image;
    readonly ImageReading reading;
    readonly AsRecorded? asRecorded;
    readonly Visibility audience;
    readonly string language;

    public Asking(Journal journal, Visibility audience, AsRecorded? asRecorded, string language)
    {
        (Journal, this.audience, this.asRecorded, this.language) = (journal, audience, asRecorded, language);
        Sequence = RecordFile.SequenceOf(journal, asRecorded);
        image = ImageSnapshots.Open(journal);
        reading = image.Read();
    }

    public Journal Journal { get; }

    /// <summary>The last entry that counts; null for all.</summary>
    public long? Sequence { get; }

    /// <summary>The answer of a sentence, which may itself say as recorded when; the option and the clause are the same thing.</summary>
    /// <exception cref="RecordException">Both say when, or nothing had been recorded by then.</exception>
    public Reading Read(Sentence sentence, bool withTrace)
    {
        if (sentence.AsRecorded is not null && asRecorded is not null)
            throw new RecordException("as-recorded.twice", "as recorded: found it in the sentence and as an option, expected one of them");
        var stated = sentence with { AsRecorded = sentence.AsRecorded ?? asRecorded };
        var question = Question(RecordFile.SequenceOf(Journal, stated.AsRecorded), stated.AsRecorded);
        return FigureCalculator.Read(stated, question with { WithTrace = withTrace }, reading);
    }

    /// <summary>
    /// The sources of an edition. Its sentences are printed as they are defined, whatever state they are read at: the page says once as of when.
    /// </summary>
    public EditionSources Sources()
    {
        var question = Question(Sequence, asRecorded);
        var batches = AudienceBatches.Read(question, reading);
        var aliases = new RecordAliases(question, reading);
        question = question with { Aliases = aliases };
        return new EditionSources
        {
            Office = Journal.Office.Id,
            HasTestClock = Journal.Office.HasTestClock,
            Audience = audience,
            AsRecorded = batches.Last,
            Find = FindVisible,
            Aliases = aliases,
            FindDefinition = name => Journal.ContentAsOf(FigureDefinition.Shape.Name, name, Sequence ?? long.MaxValue),
            Names = [.. Journal.Ids(FigureDefinition.Shape.Name), .. Journal.Ids(StatedFigure.Shape.Name)],
            IdsOf = Journal.Ids,
            Contents = Journal.Content,
            Read = sentence => sentence.AsRecorded is not null ? Read(sentence, withTrace: true)
                : FigureCalculator.Read(sentence, question with { WithTrace = true, Batches = batches }, reading),
        };
    }

    /// <summary>The entries as the audience may know them, who may see them all: numbered among what it sees, and with their source only within the office.</summary>
    public IReadOnlyList<Entry> Known(IReadOnlyList<Entry> versions)
    {
        if (audience == Visibility.Restricted) return versions;
        var batches = AudienceBatches.Read(Question(Sequence, asRecorded), reading);
        return [.. versions.Select((entry, i) => entry with
        {
            Sequence = batches.NumberOf(Journal.OrdinalOf(entry.Batch), entry.Sequence), Version = i + 1,
            Source = audience == Visibility.Office ? entry.Source : null,
        })];
    }

    /// <summary>The series of an activity and its number there, among the activities that the audience sees; null where it has none.</summary>
    public (string Series, long Number)? NumberInSeries(string activity)
    {
        if (FindVisible(Activity.Shape.Name, activity)?.Text("series") is not { } named) return null;
        return SeriesOrdinals.Read(new(named), sentence => Read(sentence, withTrace: true), FindVisible) is var (series, numbers)
            && numbers.TryGetValue(new(activity), out var number) ? (series.Value, number) : null;
    }

    FigureQuestion Question(long? sequence, AsRecorded? when) => new()
    {
        Audience = audience, AsOfSequence = sequence, Now = Journal.Now, Language = language,
        Day = when?.Day(Journal.Office.TimeZone) ?? FigureQuestion.DayOf(Journal.Now, Journal.Office.TimeZone),
    };

    /// <summary>A record as it stood, where the audience may see both that version and the newest.</summary>
    RecordContent? FindVisible(string kind, string id) =>
        Journal.ContentAsOf(kind, id, Sequence ?? long.MaxValue) is { } content && Sees(id, content)
        && (Sequence is null || Journal.Current(kind, id) is { } current && Sees(id, current.Content)) ? content : null;

    bool Sees(string id, RecordContent content) =>
        RecordHead.Of(Journal.Office.Id, id, 1, Operation.Change, content).IsSeenBy(audience, Journal.Now);

    /// <summary>Ends the questions. Where opening them meant folding much, a snapshot is published for the next, after the answer.</summary>
    public void Dispose()
    {
        reading.Dispose();
        image.Dispose();
        if (image.FoldedHere > Image.WorthSnapshot) SnapshotInBackground.Start(Journal);
    }
}
