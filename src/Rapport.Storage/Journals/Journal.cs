using Rapport.Organisations;
using Rapport.Record;

namespace Rapport.Storage.Journals;

/// <summary>
/// The journal of one office: one append-only sequence of entries, and beside it, in the same database and written in the same transaction,
/// the tables <c>current</c>, <c>uniques</c> and <c>guards</c>. Several processes may read and append at once; one object serves one thread.
/// What is the same for every database stands here; <see cref="SqliteJournal"/> and <see cref="PostgresJournal"/> add how batches are written.
/// </summary>
public abstract partial class Journal : IDisposable
{
    private protected Journal(RecordKinds kinds, JournalClock clock)
    {
        (Kinds, Clock) = (kinds, clock);
        Office = null!; // set by Create and Open before anybody sees the journal
    }

    /// <summary>What messages call it: the file, or the database without its password.</summary>
    public abstract string Name { get; }

    /// <summary>What <see cref="Open"/> takes to open it again. It may hold a password, so it is never printed: <see cref="Name"/> is.</summary>
    public abstract string Record { get; }

    /// <summary>The folder in which this machine keeps what is derived from it: snapshots of the image.</summary>
    public abstract string ImageFolder { get; }

    /// <summary>The kinds of record it may hold.</summary>
    public RecordKinds Kinds { get; }

    /// <summary>What stamps its batches.</summary>
    public JournalClock Clock { get; }

    /// <summary>The office, as its first entry says.</summary>
    public Office Office { get; private protected set; }

    /// <summary>The instant at which questions are asked: now, or where the test clock stands.</summary>
    public DateTimeOffset Now => Clock.Now(Office.HasTestClock, Head?.RecordedAt);

    /// <summary>Makes a new journal with its first entry.</summary>
    /// <param name="record">A file that must not exist, or a PostgreSQL database as a string of keywords or a URI.</param>
    /// <param name="office">The office's id.</param>
    /// <param name="settings">The content of the office's entry.</param>
    /// <param name="options">Clock and kinds; the usual ones where null.</param>
    /// <exception cref="RecordException">There is one already, or the settings are not valid.</exception>
    public static Journal Create(string record, string office, RecordContent settings, JournalOptions? options = null) =>
        PostgresJournal.IsMeantBy(record) ? PostgresJournal.Create(record, office, settings, options) : SqliteJournal.Create(record, office, settings, options);

    /// <summary>Opens a journal that is there.</summary>
    /// <param name="record">A file, or a PostgreSQL database as a string of keywords or a URI.</param>
    /// <param name="options">Clock and kinds; the usual ones where null.</param>
    /// <exception cref="RecordException">There is none, or it is no record of this program.</exception>
    public static Journal Open(string record, JournalOptions? options = null) =>
        PostgresJournal.IsMeantBy(record) ? PostgresJournal.Open(record, options) : SqliteJournal.Open(record, options);

    /// <summary>
    /// Records a batch, all of it or nothing, and returns when it is on the disk. A key that was recorded before changes nothing and is
    /// answered with what it did then.
    /// </summary>
    /// <exception cref="RecordException">A record has another version than expected, a unique key is taken, a guard would be broken, or
    /// the batch is empty.</exception>
    public Recorded Append(Batch batch)
    {
        if (batch.Changes.Count == 0) throw new RecordException("batch.empty", "found a batch without changes, expected at least one");
        if (batch.Key.Length is 0 or > Batch.KeyLengthMax)
            throw new RecordException("batch.key", $"batch key: found {batch.Key.Length} letters, expected 1 to {Batch.KeyLengthMax}");
        if (batch.Contents.FirstOrDefault(c => c.Bytes.Length > FileContent.BytesMax) is { } large)
            throw new RecordException("file.too-large", $"file {large.Hash}: found {large.Bytes.Length} bytes, expected at most {FileContent.BytesMax}");
        return Write(batch);
    }

    /// <summary>
    /// What a batch did when it was recorded, or null; unlike <see cref="FindBatch"/> it answers only when the batch is as safe as if it had been
    /// acknowledged now, which is what whoever sends a key again wants to hear.
    /// </summary>
    public virtual Recorded? Confirm(string key) => FindBatch(key);

    /// <summary>Makes <c>current</c>, <c>uniques</c> and <c>guards</c> anew from the entries, in one transaction.</summary>
    public abstract void RebuildDerived();

    /// <summary>Writes a batch that is in order by itself, or finds that it was written.</summary>
    private protected abstract Recorded Write(Batch batch);

    /// <summary>A statement on the journal's own connection.</summary>
    internal abstract IJournalStatement Take(string sql);

    /// <summary>Writes the journal as it stands after one batch into an empty SQLite database, whoever appends meanwhile.</summary>
    internal abstract void CopyTo(Microsoft.Data.Sqlite.SqliteConnection target);

    /// <summary>A connection of its own to read from, as folding in parallel needs.</summary>
    internal abstract JournalReader OpenReader();

    /// <inheritdoc/>
    public abstract void Dispose();
}

/// <summary>How a journal is opened.</summary>
public sealed record JournalOptions
{
    /// <summary>The kinds of record it may hold.</summary>
    public RecordKinds Kinds { get; init; } = RecordKinds.OfOffice;

    /// <summary>What stamps batches.</summary>
    public JournalClock Clock { get; init; } = JournalClock.Real;

    /// <summary>Who makes the first entry.</summary>
    public string? Actor { get; init; }
}
