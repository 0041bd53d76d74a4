using System.Collections.Concurrent;
using Rapport.Record;
using Rapport.Storage.Images;
using Rapport.Storage.Journals;

namespace Rapport.Web.Serving;

/// <summary>
/// The newest state of the record, opened anew when the journal has grown: an answer never stands behind the journal's last batch. Journals
/// and readings are lent to one request each.
/// </summary>
sealed class Standings : IDisposable
{
    readonly PortalOptions options;
    readonly ConcurrentBag<Journal> free = [];
    readonly Lock opening = new();
    volatile Standing current;

    public Standings(PortalOptions options)
    {
        this.options = options;
        using var journal = Open();
        current = new Standing(journal);
        if (current.IsWorthSnapshot) PublishLater();
    }

    /// <summary>The last entry that is held open.</summary>
    public long Sequence => current.Sequence;

    /// <summary>A journal and a reading of the image at its last batch.</summary>
    public Lease Take()
    {
        var journal = free.TryTake(out var waiting) ? waiting : Open();
        try { return new Lease(this, journal, At(journal)); }
        catch
        {
            journal.Dispose();
            throw;
        }
    }

    Standing At(Journal journal)
    {
        var last = journal.Head!.LastSequence; // a record has its first batch
        while (true)
        {
            var standing = current.Sequence >= last ? current : Newer(journal, last);
            if (standing.TryEnter()) return standing;
        }
    }

    /// <summary>Whoever comes while the record is opened anew waits for it, and finds it open.</summary>
    Standing Newer(Journal journal, long last)
    {
        lock (opening)
        {
            if (current.Sequence >= last) return current;
            using var _ = Telemetry.Open();
            var before = current;
            current = new Standing(journal);
            before.Retire();
            if (current.IsWorthSnapshot) PublishLater();
            return current;
        }
    }

    /// <summary>The next opening then folds little. A failure costs time alone.</summary>
    void PublishLater() => _ = Task.Run(() =>
    {
        using var journal = Open();
        ImageSnapshots.PublishIfFree(journal);
    });

    void Return(Journal journal) => free.Add(journal);

    Journal Open() => Journal.Open(options.Record, new JournalOptions { Clock = JournalClock.RealOr(options.Now) });

    public void Dispose()
    {
        current.Retire();
        while (free.TryTake(out var journal)) journal.Dispose();
    }

    /// <summary>What one request holds while it is answered.</summary>
    public sealed class Lease : IDisposable
    {
        readonly Standings owner;
        ImageReading? reading;

        internal Lease(Standings owner, Journal journal, Standing standing)
        {
            (this.owner, Journal, Standing) = (owner, journal, standing);
            Now = journal.Now;
        }

        public Journal Journal { get; }

        public Standing Standing { get; }

        /// <summary>The instant at which the request is answered.</summary>
        public DateTimeOffset Now { get; }

        /// <summary>The day in the office's zone.</summary>
        public DateOnly Day => Rapport.Figures.FigureQuestion.DayOf(Now, Journal.Office.TimeZone);

        /// <summary>Taken when the first question is asked: an answer that is kept needs none.</summary>
        public ImageReading Image => reading ??= Standing.Take();

        public void Dispose()
        {
            if (reading is not null) Standing.Return(reading);
            Standing.Leave();
            owner.Return(Journal);
        }
    }
}
