using Rapport.Figures;
using Rapport.Figures.Sentences;
using Rapport.Publications;
using Rapport.Record;
using Rapport.Storage.Images;
using Rapport.Storage.Journal;

namespace Rapport.Cli;

/// <summary>A record opened to be asked: its journal, its image at the journal's last batch, and the state and audience of the questions.</summary>
sealed class Asking : IDisposable
{
    readonly Image image;
    readonly ImageReading reading;
    readonly string? asRecorded;
    readonly Visibility audience;
    readonly string language;

    public Asking(SqliteJournal journal, Visibility audience, string? asRecorded, string language)
    {
        (Journal, this.audience, this.asRecorded, this.language) = (journal, audience, asRecorded, language);
        Sequence = RecordFile.SequenceOf(journal, asRecorded);
        image = ImageSnapshots.Open(journal);
        reading = image.Read();
    }

    public SqliteJournal Journal { get; }

    /// <summary>The last entry that counts; null for all.</summary>
    public long? Sequence { get; }

    /// <summary>The answer of a sentence.</summary>
    /// <exception cref="RecordException">Both the sentence and the command say when, or nothing had been recorded by then.</exception>
    public Reading Read(Sentence sentence, bool withTrace)
    {
        if (sentence.AsRecorded is not null && asRecorded is not null)
            throw new RecordException("as-recorded.twice", "as recorded: found it in the sentence and as an option, expected one of them");
        var at = sentence.AsRecorded is { } stated ? RecordFile.SequenceOf(Journal, stated.Text) : Sequence;
        return FigureCalculator.Read(sentence, Question(at, sentence.AsRecorded?.Text ?? asRecorded) with { WithTrace = withTrace }, reading);
    }

    /// <summary>The sources of an edition, for an audience that may be narrower.</summary>
    public EditionSources Sources()
    {
        var asOf = AudienceBatches.Last(Question(Sequence, asRecorded), reading);
        return new EditionSources
        {
            Office = Journal.Office.Id,
            HasTestClock = Journal.Office.HasTestClock,
            Audience = audience,
            AsRecorded = asOf,
            Find = FindVisible,
            FindDefinition = name => Journal.ContentAsOf(FigureDefinition.Shape.Name, name, Sequence ?? long.MaxValue),
            Names = [.. Journal.Ids(FigureDefinition.Shape.Name), .. Journal.Ids(StatedFigure.Shape.Name)],
            Read = sentence => Read(sentence, withTrace: true) is var answer && sentence.AsRecorded is null ? answer with { AsRecorded = asOf } : answer,
        };
    }

    FigureQuestion Question(long? sequence, string? when) => new()
    {
        Audience = audience, AsOfSequence = sequence, Now = Journal.Now, Language = language,
        Day = when is null ? FigureQuestion.DayOf(Journal.Now, Journal.Office.TimeZone) : RecordFile.DayOf(Journal, when),
    };

    /// <summary>A record as it stood, where the audience may see both that version and the newest.</summary>
    RecordContent? FindVisible(string kind, string id) =>
        Journal.ContentAsOf(kind, id, Sequence ?? long.MaxValue) is { } content && Sees(kind, id, content)
        && (Sequence is null || Journal.Current(kind, id) is { } current && Sees(kind, id, current.Content)) ? content : null;

    bool Sees(string kind, string id, RecordContent content)
    {
        var head = RecordHead.Of(Journal.Office.Id, id, 1, Operation.Change, content);
        return head.Visibility <= audience && (audience >= Visibility.Office || head.Embargo is null || head.Embargo <= Journal.Now);
    }

    public void Dispose()
    {
        reading.Dispose();
        image.Dispose();
    }
}
