using Rapport.Record;

namespace Rapport.Storage.Journals;

/// <summary>
/// Stamps batches. On the system clock a batch is stamped now, and at least a microsecond after the batch before. On a test clock it is
/// stamped with the instant given, or, where none is given, one second after the batch before.
/// </summary>
/// <param name="system">The real clock.</param>
/// <param name="testNow">The instant given to a test clock (<c>RAPPORT_NOW</c>), or null.</param>
public sealed class JournalClock(TimeProvider system, DateTimeOffset? testNow = null)
{
    /// <summary>Where a test clock begins when nobody sets it.</summary>
    static readonly DateTimeOffset TestStart = new(2021, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The instant given to a test clock, or null; whoever writes a history sets it before each batch.</summary>
    public DateTimeOffset? TestNow { get; set; } = testNow;

    /// <summary>The real clock.</summary>
    public static JournalClock Real => new(TimeProvider.System);

    /// <summary>The real clock, which gives a record on a test clock the instant it was told; null leaves that to the record.</summary>
    public static JournalClock RealOr(DateTimeOffset? testNow) => new(TimeProvider.System, testNow);

    /// <summary>The instant a question is asked at.</summary>
    /// <param name="isTest">Whether the record runs on a test clock.</param>
    /// <param name="last">The instant of the last batch.</param>
    public DateTimeOffset Now(bool isTest, DateTimeOffset? last) => isTest ? TestNow ?? last ?? TestStart : system.GetUtcNow();

    /// <summary>The stamp of the next batch, in microseconds since 1970.</summary>
    /// <exception cref="RecordException">A test clock was set to an instant before the last batch.</exception>
    internal long Stamp(bool isTest, long? last)
    {
        if (!isTest) return Math.Max(EntryWords.ToMicroseconds(system.GetUtcNow()), (last ?? long.MinValue) + 1);
        if (TestNow is null) return last is null ? EntryWords.ToMicroseconds(TestStart) : last.Value + 1_000_000;
        var given = EntryWords.ToMicroseconds(TestNow.Value);
        if (given < last)
            throw new RecordException("clock.backwards", $"RAPPORT_NOW: found {EntryWords.Instant(TestNow.Value)}, expected an instant not before "
                + $"the last batch, {EntryWords.Instant(EntryWords.FromMicroseconds(last.Value))}");
        return given == last ? given + 1 : given;
    }
}
