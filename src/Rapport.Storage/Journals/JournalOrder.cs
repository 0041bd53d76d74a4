using Rapport.Record;

namespace Rapport.Storage.Journals;

/// <summary>An entry with what the store keeps beside its fields.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Leaf">Its leaf as stored.</param>
/// <param name="Supersedes">The sequence of the version before it, or null for the first.</param>
readonly record struct StoredEntry(Entry Entry, byte[] Leaf, long? Supersedes);

/// <summary>Follows a journal from its first entry to its last and says where sequence, versions, instants and batches do not follow one another.</summary>
/// <param name="batches">Every batch with its key, in order.</param>
sealed class JournalOrder(IReadOnlyList<(string Key, BatchPlace Place)> batches)
{
    readonly Dictionary<(string Kind, string Id), (int Version, long Sequence)> newest = [];
    int batch;
    long last;
    DateTimeOffset instant;

    /// <summary>What is wrong with the next entry.</summary>
    public IEnumerable<Problem> Follow(StoredEntry stored)
    {
        var (entry, place) = (stored.Entry, $"entry {stored.Entry.Sequence}");
        if (entry.Sequence != last + 1) yield return Journal.Wrong("sequence.hole", place, $"{entry.Sequence}", $"sequence {last + 1}");
        last = entry.Sequence;
        newest.TryGetValue((entry.Kind, entry.Id), out var before);
        if (entry.Version != before.Version + 1)
            yield return Journal.Wrong("version.hole", place, $"version {entry.Version} of {entry.Kind} {entry.Id}", $"version {before.Version + 1}");
        if ((stored.Supersedes ?? 0) != before.Sequence)
            yield return Journal.Wrong("supersedes.differs", place, $"{stored.Supersedes}", before.Version == 0 ? "nothing superseded by a first version" : $"{before.Sequence}, the version before");
        newest[(entry.Kind, entry.Id)] = (entry.Version, entry.Sequence);
        foreach (var problem in InBatch(entry, place)) yield return problem;
    }

    /// <summary>What is wrong with where the journal ends.</summary>
    public IEnumerable<Problem> End()
    {
        if (batches.Count == 0 || batches[^1].Place.Last != last)
            yield return Journal.Wrong("batch.range", "the last batch", batches.Count == 0 ? "" : $"{batches[^1].Place.Last}", $"{last}, the last entry");
    }

    IEnumerable<Problem> InBatch(Entry entry, string place)
    {
        while (batch < batches.Count && batches[batch].Place.Last < entry.Sequence) batch++;
        if (batch == batches.Count || batches[batch].Key != entry.Batch || batches[batch].Place.First > entry.Sequence)
        {
            yield return Journal.Wrong("batch.range", place, entry.Batch, "a batch of that key that holds this entry");
            yield break;
        }
        var (at, isFirst) = (batches[batch].Place.At, batches[batch].Place.First == entry.Sequence);
        if (at != entry.RecordedAt || (isFirst && at <= instant))
            yield return Journal.Wrong("batch.instant", place, EntryWords.Instant(entry.RecordedAt), "one instant per batch, later than the batch before");
        instant = at;
    }
}
