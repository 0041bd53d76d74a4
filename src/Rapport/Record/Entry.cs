using System.Security.Cryptography;

namespace Rapport.Record;

/// <summary>What an entry does to its record.</summary>
public enum Operation
{
    /// <summary>The first version.</summary>
    Create,

    /// <summary>A later version.</summary>
    Change,

    /// <summary>A version that takes the record out of every figure from then on.</summary>
    Withdraw,

    /// <summary>A version that makes the record an alias of another.</summary>
    Merge,

    /// <summary>Somebody approves a version.</summary>
    Approve,
}

/// <summary>Why an entry was made.</summary>
public enum Cause
{
    /// <summary>Something not recorded before.</summary>
    New,

    /// <summary>Something true before and learnt late.</summary>
    Late,

    /// <summary>What was recorded was wrong.</summary>
    Correction,

    /// <summary>The same fact under another heading.</summary>
    Reclassification,

    /// <summary>It should no longer stand.</summary>
    Withdrawal,
}

/// <summary>Which way an entry came.</summary>
public enum Via
{
    /// <summary>A command.</summary>
    Cli,

    /// <summary>A file that was loaded.</summary>
    Load,

    /// <summary>A form.</summary>
    Web,

    /// <summary>The API.</summary>
    Api,
}

/// <summary>Where in a file an entry stood.</summary>
/// <param name="Hash">SHA-256 of the file's bytes, in small hexadecimal letters.</param>
/// <param name="File">The sheet or file.</param>
/// <param name="Row">The row, counting the header as 1; 0 where rows mean nothing.</param>
public sealed record EntrySource(string Hash, string File, int Row);

/// <summary>One version of one record, as the journal keeps it. Entries are never changed or deleted.</summary>
public sealed record Entry
{
    /// <summary>The office whose journal it stands in.</summary>
    public required string Office { get; init; }

    /// <summary>Its place, counting from 1 per office, without holes.</summary>
    public required long Sequence { get; init; }

    /// <summary>The client's key of the batch it came in, unique per office.</summary>
    public required string Batch { get; init; }

    /// <summary>The kind of record, singular.</summary>
    public required string Kind { get; init; }

    /// <summary>The record's id.</summary>
    public required string Id { get; init; }

    /// <summary>The version of the record, counting from 1.</summary>
    public required int Version { get; init; }

    /// <summary>The schema of the body.</summary>
    public required int Schema { get; init; }

    /// <summary>What it does.</summary>
    public required Operation Operation { get; init; }

    /// <summary>Why.</summary>
    public required Cause Cause { get; init; }

    /// <summary>When the store recorded it: UTC, in microseconds; one instant per batch, later than the batch before.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>Who: an opaque id, never a name or address.</summary>
    public string? Actor { get; init; }

    /// <summary>Which way it came.</summary>
    public required Via Via { get; init; }

    /// <summary>Where in a file it stood.</summary>
    public EntrySource? Source { get; init; }

    /// <summary>The reason given.</summary>
    public string? Reason { get; init; }

    /// <summary>The content as canonical JSON.</summary>
    public required ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>Writes the canonical bytes over which the leaf hash is made: one object with the fifteen fields.</summary>
    public void WriteCanonical(CanonicalJson json)
    {
        json.BeginObject();
        json.Name("actor"u8); json.String(Actor);
        json.Name("batch"u8); json.String(Batch);
        json.Name("body"u8); json.Value(Body.Span);
        json.Name("cause"u8); json.String(EntryWords.Of(Cause));
        json.Name("id"u8); json.String(Id);
        json.Name("kind"u8); json.String(Kind);
        json.Name("office"u8); json.String(Office);
        json.Name("operation"u8); json.String(EntryWords.Of(Operation));
        json.Name("reason"u8); json.String(Reason);
        json.Name("recorded_at"u8); json.String(EntryWords.Instant(RecordedAt));
        json.Name("schema"u8); json.Integer(Schema);
        json.Name("sequence"u8); json.Integer(Sequence);
        json.Name("source"u8); WriteSource(Source, json);
        json.Name("version"u8); json.Integer(Version);
        json.Name("via"u8); json.String(EntryWords.Of(Via));
        json.EndObject();
    }

    /// <summary>Writes a source as an object of file, hash and row, or null.</summary>
    public static void WriteSource(EntrySource? source, CanonicalJson json)
    {
        if (source is null) { json.Null(); return; }
        json.BeginObject();
        json.Name("file"u8); json.String(source.File);
        json.Name("hash"u8); json.String(source.Hash);
        json.Name("row"u8); json.Integer(source.Row);
        json.EndObject();
    }

    /// <summary>The leaf of RFC 6962: SHA-256 over a zero byte and the canonical bytes.</summary>
    /// <param name="json">A writer to work with; it is cleared.</param>
    /// <param name="leaf">Takes the 32 bytes.</param>
    public void WriteLeaf(CanonicalJson json, Span<byte> leaf)
    {
        json.Clear();
        json.LeafPrefix();
        WriteCanonical(json);
        SHA256.HashData(json.Written, leaf);
    }
}
