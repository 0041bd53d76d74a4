using Rapport.Record;

namespace Rapport.Storage.Journals;

/// <summary>
/// The tables that stand beside the journal, as <see cref="DerivedWriter"/> writes them: the seam between the rules, which are the same
/// for every database, and how a database keeps rows.
/// </summary>
interface IDerivedTables
{
    /// <summary>Makes a version the newest of its record.</summary>
    void SetCurrent(string kind, long sequence, RecordHead head);

    /// <summary>Takes every key away from a record.</summary>
    void GiveUpKeys(string kind, string id);

    /// <summary>Gives a key to a record, where nobody holds it.</summary>
    /// <returns>Who holds it, so that it was not given; null where it was free.</returns>
    KeyHolder? TakeKey(UniqueKey key, KeyHolder taker);

    /// <summary>Adds to a running sum, which begins at nothing, and tells what it is then.</summary>
    long AddToGuard(UniqueKey guard, long value);
}

/// <summary>The tables that a batch is written to, as <see cref="EntryWriter"/> writes them.</summary>
interface IBatchTables : IDerivedTables
{
    /// <summary>The newest version of a record and its sequence; version 0 without a sequence where there is none.</summary>
    (int Version, long? Sequence) Newest(RecordKind kind, string id);

    /// <summary>The content of an entry whose kind has guards; null where the entry withdrew its record.</summary>
    RecordContent? ContentAt(long sequence);

    /// <summary>Adds an entry.</summary>
    void Insert(in NewEntry entry);
}

/// <summary>What a key or a sum is called within an office.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Key">Its key.</param>
readonly record struct UniqueKey(string Rule, string Key);

/// <summary>A record that holds a key.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Id">Its id.</param>
readonly record struct KeyHolder(string Kind, string Id);

/// <summary>An entry on its way into the journal; the spans are valid until the next one is made.</summary>
readonly ref struct NewEntry
{
    /// <summary>The entry.</summary>
    public required Entry Entry { get; init; }

    /// <summary>Its content.</summary>
    public required RecordContent Content { get; init; }

    /// <summary>Its leaf, 32 bytes.</summary>
    public required ReadOnlySpan<byte> Leaf { get; init; }

    /// <summary>Its source as canonical JSON; empty where it has none.</summary>
    public required ReadOnlySpan<byte> Source { get; init; }

    /// <summary>The sequence of the version before, or null for a first one.</summary>
    public required long? Supersedes { get; init; }
}
