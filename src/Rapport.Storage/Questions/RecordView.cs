using Rapport.Delivery;
using Rapport.Figures;
using Rapport.Figures.Sentences;
using Rapport.Publications;
using Rapport.Record;
using Rapport.Storage.Journals;

namespace Rapport.Storage.Questions;

/// <summary>
/// One state of one record as one audience sees it: figures, records, histories, and the sources of an edition. Whoever makes it owns the
/// journal and the reading of the image, which must outlive it. One object serves one thread.
/// </summary>
public sealed partial class RecordView
{
    readonly IImageQueries image;
    readonly ViewOrder order;
    readonly DateTimeOffset now;
    readonly Lazy<AudienceBatches> batches;
    readonly Lazy<RecordAliases> aliases;
    readonly RecordNames names = new();

    /// <summary>A view of a record.</summary>
    /// <param name="journal">Its journal.</param>
    /// <param name="image">Its image, at the state asked for or a later one.</param>
    /// <param name="order">For whom, of which state, in which language.</param>
    /// <exception cref="RecordException">Nothing had been recorded by then.</exception>
    public RecordView(Journal journal, IImageQueries image, ViewOrder order)
    {
        (Journal, this.image, this.order, now) = (journal, image, order, order.Now ?? journal.Now);
        Sequence = SequenceOf(order.AsRecorded) ?? order.Last;
        Question = QuestionAt(Sequence, order.AsRecorded);
        var known = new Lazy<AudienceState?>(() => order.Known?.Invoke(Question));
        batches = new(() => known.Value?.Batches ?? AudienceBatches.Read(Question, image));
        aliases = new(() => known.Value?.Aliases ?? new RecordAliases(Question, image));
    }

    /// <summary>The journal.</summary>
    public Journal Journal { get; }

    /// <summary>The last entry that counts; null for all.</summary>
    public long? Sequence { get; }

    /// <summary>For whom, at which state and on which day sentences are asked.</summary>
    public FigureQuestion Question { get; }

    /// <summary>The state of the journal, as the audience may know it; the number 0 where it may know of none.</summary>
    public RecordedAsOf AsRecorded => batches.Value.Last;

    /// <summary>Which records stand for others.</summary>
    public RecordAliases Aliases => aliases.Value;

    /// <summary>
    /// The answer of a sentence, with its trace or without. The sentence may itself say as recorded when: the order and the clause are the same
    /// thing, and the answer says what was asked.
    /// </summary>
    /// <exception cref="RecordException">Both say when, or nothing had been recorded by then.</exception>
    /// <exception cref="SentenceException">It cannot be answered.</exception>
    public Reading Read(Sentence sentence, bool withTrace) => Read(sentence, question => question with { WithTrace = withTrace });

    /// <summary>This state as one that an earlier one is compared with.</summary>
    internal LaterState AsLater => new(Question, image);

    /// <summary>The same of a question that is changed before it is asked.</summary>
    internal Reading Read(Sentence sentence, Func<FigureQuestion, FigureQuestion> asked)
    {
        if (sentence.AsRecorded is not null && order.AsRecorded is not null)
            throw new RecordException("as-recorded.twice", "as recorded: found it in the sentence and as an option, expected one of them");
        var stated = sentence with { AsRecorded = sentence.AsRecorded ?? order.AsRecorded };
        var question = sentence.AsRecorded is null ? Kept() : QuestionAt(SequenceOf(stated.AsRecorded), stated.AsRecorded);
        return FigureCalculator.Read(stated, asked(question), image);
    }

    /// <summary>The answer of a sentence that is printed as it is defined, whatever state it is read at: a page says once as of when.</summary>
    /// <exception cref="SentenceException">It cannot be answered.</exception>
    public Reading ReadForPage(Sentence sentence, bool withTrace) => ReadForPage(sentence, question => question with { WithTrace = withTrace });

    /// <summary>The same with at most so many rows behind each cell; none at all for zero.</summary>
    /// <exception cref="SentenceException">It cannot be answered.</exception>
    public Reading ReadForPage(Sentence sentence, int rowsMax) =>
        ReadForPage(sentence, question => question with { WithTrace = rowsMax > 0, TraceBound = rowsMax > 0 ? new TraceBound(rowsMax) : null });

    Reading ReadForPage(Sentence sentence, Func<FigureQuestion, FigureQuestion> asked) =>
        sentence.AsRecorded is not null ? Read(sentence, asked) : FigureCalculator.Read(sentence, asked(Kept()), image);

    /// <summary>A page of the records that a sentence counts.</summary>
    /// <exception cref="SentenceException">It cannot be answered.</exception>
    public RecordPage List(Sentence sentence, ListOrder listed) => RecordList.Read(sentence, listed, Kept(), image);

    /// <summary>The sources of an edition.</summary>
    /// <param name="shown">How many of its rows are read of a figure that tells them in its receipt alone; null for all.</param>
    public EditionSources Sources(TraceBound? shown = null) => new()
    {
        Office = Journal.Office.Id,
        HasTestClock = Journal.Office.HasTestClock,
        Audience = order.Audience,
        AsRecorded = AsRecorded,
        Find = Find,
        Aliases = Aliases,
        FindDefinition = name => Journal.ContentAsOf(FigureDefinition.Shape.Name, name, Sequence ?? long.MaxValue),
        Names = [.. Journal.Ids(FigureDefinition.Shape.Name), .. Journal.Ids(StatedFigure.Shape.Name)],
        IdsOf = Journal.Ids,
        Contents = Journal.Content,
        Read = sentence => ReadForEdition(sentence, null),
        ReadShown = shown is null ? null : sentence => ReadForEdition(sentence, shown),
    };

    /// <summary>An edition at an earlier state is as it would have come out then: a sentence that itself says as recorded when knew nothing that came later.</summary>
    Reading ReadForEdition(Sentence sentence, TraceBound? bound)
    {
        FigureQuestion Traced(FigureQuestion question) => question with { WithTrace = true, TraceBound = bound };
        if (sentence.AsRecorded is not { } stated || order.AsRecorded is not { } then) return ReadForPage(sentence, Traced);
        var earlier = stated.Until(Journal.Office.TimeZone) <= then.Until(Journal.Office.TimeZone) ? stated : then;
        return FigureCalculator.Read(sentence, Traced(QuestionAt(SequenceOf(earlier), earlier)), image);
    }

    /// <summary>A record as it stood, where the audience may see both that version and the newest.</summary>
    public RecordContent? Find(string kind, string id) =>
        Journal.ContentAsOf(kind, id, Sequence ?? long.MaxValue) is { } content && Sees(id, content)
        && (Sequence is null || Journal.Current(kind, id) is { } current && Sees(id, current.Content)) ? content : null;

    /// <summary>
    /// A record as it stands now, whatever state is looked at, where the audience may see it: for definitions, which may be asked of a time when
    /// they had not been written.
    /// </summary>
    public RecordContent? FindNow(string kind, string id) => Journal.Current(kind, id) is { IsWithdrawn: false } current && Sees(id, current.Content) ? current.Content : null;

    /// <summary>
    /// Every version of a record that the audience may see, both then and now, as it may know them: numbered among what it sees, and with
    /// their source and who wrote them only within the office; for who may see all, as they are. Empty where it may not see the newest.
    /// </summary>
    public IReadOnlyList<Entry> History(string kind, string id)
    {
        var versions = Journal.History(kind, id);
        if (versions.Count == 0 || !Sees(versions[^1])) return [];
        IReadOnlyList<Entry> seen = [.. versions.Where(v => v.Sequence <= (Sequence ?? long.MaxValue) && Sees(v))];
        return order.Audience == Visibility.Restricted ? seen : [.. seen.Select((entry, i) => entry with
        {
            Sequence = batches.Value.NumberOf(Journal.OrdinalOf(entry.Batch), entry.Sequence), Version = i + 1,
            Source = order.Audience == Visibility.Office ? entry.Source : null, Actor = order.Audience == Visibility.Office ? entry.Actor : null,
        })];
    }

    /// <summary>The series of an activity and its number there, among the activities that the audience sees; null where it has none.</summary>
    public (string Series, long Number)? NumberInSeries(string activity)
    {
        if (Find(Activity.Shape.Name, activity)?.Text("series") is not { } named) return null;
        foreach (var (series, numbers) in SeriesOrdinals.Read([named], sentence => ReadForPage(sentence, withTrace: true), Find))
            if (numbers.TryGetValue(new(activity), out var number)) return (series.Value, number);
        return null;
    }

    /// <summary>The content of a version.</summary>
    public RecordContent ContentOf(Entry entry) => RecordBody.Read(Journal.Kinds[entry.Kind], entry.Schema, entry.Body.Span);

    FigureQuestion Kept() => Question with { Batches = batches.Value, Aliases = aliases.Value, Names = names };

    FigureQuestion QuestionAt(long? sequence, AsRecorded? when) => new()
    {
        Audience = order.Audience, AsOfSequence = sequence, Now = now, Language = order.Language,
        Day = when?.Day(Journal.Office.TimeZone) ?? FigureQuestion.DayOf(now, Journal.Office.TimeZone),
    };

    long? SequenceOf(AsRecorded? when) => when is null ? null : Journal.SequenceAt(when.Until(Journal.Office.TimeZone));

    bool Sees(Entry entry) => RecordHead.Of(entry.Office, entry.Id, entry.Version, entry.Operation, ContentOf(entry)).IsSeenBy(order.Audience, now);

    bool Sees(string id, RecordContent content) =>
        RecordHead.Of(Journal.Office.Id, id, 1, Operation.Change, content).IsSeenBy(order.Audience, now);
}

/// <summary>For whom a record is looked at, at which state, in which language.</summary>
public sealed record ViewOrder
{
    /// <summary>For whom; only what this audience may see is used.</summary>
    public required Visibility Audience { get; init; }

    /// <summary>The state asked for; null for the newest.</summary>
    public AsRecorded? AsRecorded { get; init; }

    /// <summary>The language of labels and titles.</summary>
    public string Language { get; init; } = "en";

    /// <summary>The last entry that counts where no state is asked for, which must end a batch; null for all that the image holds.</summary>
    public long? Last { get; init; }

    /// <summary>What is known already of the state that a question asks of; where null each view reads it for itself.</summary>
    public Func<FigureQuestion, AudienceState>? Known { get; init; }

    /// <summary>The instant at which embargoes are judged; the journal's own where null.</summary>
    public DateTimeOffset? Now { get; init; }
}
