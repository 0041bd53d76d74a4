using System.Collections.Concurrent;
using Rapport.Figures;
using Rapport.Storage.Images;
using Rapport.Storage.Journals;

namespace Rapport.Web.Serving;

/// <summary>The record as it stands after one batch, held open for questions: an image that does not change, lent to one request at a time.</summary>
sealed class Standing
{
    readonly Image image;
    readonly ConcurrentBag<ImageReading> free = [];
    readonly IReadOnlyList<DateTimeOffset> embargoes;
    readonly Lock gate = new();
    int users;
    bool isRetired;

    public Standing(Journal journal)
    {
        image = ImageSnapshots.Open(journal);
        var reading = image.Read();
        embargoes = EmbargoTimes.Read(reading);
        free.Add(reading);
    }

    /// <summary>The last entry it holds.</summary>
    public long Sequence => image.Sequence;

    /// <summary>Whether opening it meant folding so much that a snapshot is worth making for the next.</summary>
    public bool IsWorthSnapshot => image.FoldedHere > Image.WorthSnapshot;

    /// <summary>How many embargoes are over.</summary>
    public int EmbargoesOver(DateTimeOffset now)
    {
        var over = 0;
        while (over < embargoes.Count && embargoes[over] <= now) over++;
        return over;
    }

    /// <summary>Holds it open for a request; false where a newer state has taken its place.</summary>
    public bool TryEnter()
    {
        lock (gate)
        {
            if (!isRetired) users++;
            return !isRetired;
        }
    }

    /// <summary>Ends what <see cref="TryEnter"/> began.</summary>
    public void Leave()
    {
        lock (gate)
        {
            users--;
            CloseIfUnused();
        }
    }

    /// <summary>Closes it once nobody uses it.</summary>
    public void Retire()
    {
        lock (gate)
        {
            isRetired = true;
            CloseIfUnused();
        }
    }

    public ImageReading Take() => free.TryTake(out var reading) ? reading : image.Read();

    public void Return(ImageReading reading) => free.Add(reading);

    void CloseIfUnused()
    {
        if (!isRetired || users > 0) return;
        while (free.TryTake(out var reading)) reading.Dispose();
        image.Dispose();
    }
}
