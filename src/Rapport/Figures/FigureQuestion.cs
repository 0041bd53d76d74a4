using Rapport.Record;

namespace Rapport.Figures;

/// <summary>For whom, at which state of the record and on which day a sentence is asked.</summary>
public sealed record FigureQuestion
{
    /// <summary>For whom; only what this audience may see is used.</summary>
    public required Visibility Audience { get; init; }

    /// <summary>The last entry that counts, which must end a batch; null for the newest state.</summary>
    public long? AsOfSequence { get; init; }

    /// <summary>The instant at which embargoes are judged.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>The as-recorded day in the office's zone: there a stock stands where the sentence names no day.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Whether the rows behind every cell are wanted.</summary>
    public bool WithTrace { get; init; }

    /// <summary>How many of these rows are told; null for all.</summary>
    public TraceBound? TraceBound { get; init; }

    /// <summary>The language of labels and titles.</summary>
    public string Language { get; init; } = "en";

    /// <summary>
    /// The batches as the audience counts them, where the caller has read them already for the same audience, state and instant: who asks
    /// several figures of one state reads them once.
    /// </summary>
    public AudienceBatches? Batches { get; init; }

    /// <summary>What was merged, likewise kept over several figures of one audience, state and instant.</summary>
    public RecordAliases? Aliases { get; init; }

    /// <summary>What records are called, likewise kept over several figures of one audience, state, instant and language.</summary>
    public RecordNames? Names { get; init; }

    /// <summary>Where two states are compared, the later one: it says what a value means that this one does not know yet; null where each state is asked by itself.</summary>
    public LaterState? Later { get; init; }

    /// <summary>The day of an instant in a zone.</summary>
    public static DateOnly DayOf(DateTimeOffset instant, TimeZoneInfo zone) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime);
}

/// <summary>A later state of the record that was asked about.</summary>
/// <param name="Question">For the same audience.</param>
/// <param name="Image">The image, at that state or a later one.</param>
public sealed record LaterState(FigureQuestion Question, IImageQueries Image);
