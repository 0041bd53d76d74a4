using Rapport.Record;

namespace Rapport.Storage.Journals;

/// <summary>Writes the entries of one batch within its transaction: the entry with its leaf, then what is derived from it.</summary>
sealed class EntryWriter(IBatchTables tables, string office)
{
    readonly DerivedWriter derived = new(tables, office);
    readonly CanonicalJson body = new();
    readonly CanonicalJson canonical = new();
    readonly CanonicalJson source = new();
    readonly byte[] leaf = new byte[32];

    public void Write(Batch batch, Change change, long sequence, DateTimeOffset at)
    {
        var (version, supersedes) = tables.Newest(change.Content.Kind, change.Id);
        CheckExpected(change, version);
        var entry = EntryOf(batch, change, new EntryPlace(sequence, version + 1, at));
        entry.WriteLeaf(canonical, leaf);
        tables.Insert(new NewEntry { Entry = entry, Content = change.Content, Leaf = leaf, Source = SourceOf(change), Supersedes = supersedes });
        derived.Write(entry, change.Content, supersedes is null ? null : () => tables.ContentAt(supersedes.Value));
    }

    static void CheckExpected(Change change, int version)
    {
        if (change.ExpectedVersion == version) return;
        var expected = change.ExpectedVersion == 0 ? "none of that id" : $"version {change.ExpectedVersion}";
        var found = version == 0 ? "none" : $"version {version}";
        throw new RecordException("version.expected",
            $"{change.Content.Kind} {change.Id}: found {found}, expected {expected}; somebody changed it in between: read it again, then send your change");
    }

    Entry EntryOf(Batch batch, Change change, EntryPlace place)
    {
        var kind = change.Content.Kind;
        body.Clear();
        RecordBody.Write(change.Content, body);
        return new Entry
        {
            Office = office, Sequence = place.Sequence, Batch = batch.Key, Kind = kind.Name, Id = change.Id, Version = place.Version,
            Schema = kind.Schema, Operation = change.Operation, Cause = change.Cause, RecordedAt = place.At, Actor = batch.Actor,
            Via = batch.Via, Source = change.Source, Reason = batch.Reason, Body = body.Written.ToArray(),
        };
    }

    ReadOnlySpan<byte> SourceOf(Change change)
    {
        source.Clear();
        if (change.Source is not null) Entry.WriteSource(change.Source, source);
        return source.Written;
    }

    readonly record struct EntryPlace(long Sequence, int Version, DateTimeOffset At);
}
