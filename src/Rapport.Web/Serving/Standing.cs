using System.Collections.Concurrent;
using Rapport.Figures;
using Rapport.Record;
using Rapport.Storage.Images;
using Rapport.Storage.Journals;

namespace Rapport.Web.Serving;

/// <summary>The record as it stands after one batch, held open for questions: an image that does not change, lent to one request at a time.</summary>
sealed class Standing
{
    /// <summary>How many earlier states are kept in mind: every batch makes one that may be asked for.</summary>
    const int StatesMax = 250;

    readonly Image image;
    readonly ConcurrentBag<ImageReading> free = [];
    readonly ConcurrentDictionary<(Visibility Audience, long? Sequence, int EmbargoesOver), AudienceState> states = new();
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

    /// <summary>What holds for every answer of a state, read when it is first asked for.</summary>
    public AudienceState Known(FigureQuestion question, IImageQueries asked)
    {
        var key = (question.Audience, question.AsOfSequence, EmbargoesOver(question.Now));
        if (states.TryGetValue(key, out var known)) return known;
        var read = AudienceState.Read(question, asked);
        return question.AsOfSequence is null || states.Count < StatesMax ? states.GetOrAdd(key, read) : read;
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
