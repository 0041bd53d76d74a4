namespace Rapport.Record;

/// <summary>A change that somebody wants recorded: a new version of one record.</summary>
/// <param name="Id">The record.</param>
/// <param name="Content">Its content from now on.</param>
public sealed record Change(string Id, RecordContent Content)
{
    /// <summary>The version this change was made against; 0 where the record must not exist yet.</summary>
    public int ExpectedVersion { get; init; }

    /// <summary>What it does.</summary>
    public Operation Operation { get; init; }

    /// <summary>Why.</summary>
    public Cause Cause { get; init; }

    /// <summary>Where in a file it stood.</summary>
    public EntrySource? Source { get; init; }
}

/// <summary>Changes that are recorded together or not at all.</summary>
/// <param name="Key">Made by the client and unique per office; sending it again changes nothing.</param>
/// <param name="Changes">The changes, in order; a record may be changed several times.</param>
public sealed record Batch(string Key, IReadOnlyList<Change> Changes)
{
    /// <summary>The longest key.</summary>
    public const int KeyLengthMax = 200;

    /// <summary>Who: an opaque id.</summary>
    public string? Actor { get; init; }

    /// <summary>Which way it came.</summary>
    public Via Via { get; init; }

    /// <summary>The reason given.</summary>
    public string? Reason { get; init; }

    /// <summary>Files that its changes speak of, kept with it by what they hold; one that is there already is not kept twice.</summary>
    public IReadOnlyList<FileContent> Contents { get; init; } = [];
}

/// <summary>A file by what it holds, not by what it is called.</summary>
/// <param name="Hash">SHA-256 of its bytes, in small hexadecimal letters.</param>
/// <param name="Bytes">The bytes.</param>
public sealed record FileContent(string Hash, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>The largest file that is kept, in bytes.</summary>
    public const int BytesMax = 25 * 1024 * 1024;

    /// <summary>The content of these bytes.</summary>
    public static FileContent Of(ReadOnlyMemory<byte> bytes) =>
        new(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes.Span)), bytes);
}

/// <summary>What became of a batch.</summary>
/// <param name="Batch">Its key.</param>
/// <param name="FirstSequence">Its first entry.</param>
/// <param name="LastSequence">Its last entry.</param>
/// <param name="RecordedAt">The instant of all its entries.</param>
/// <param name="AlreadyRecorded">Whether the key had been recorded before, so that nothing was changed now.</param>
public sealed record Recorded(string Batch, long FirstSequence, long LastSequence, DateTimeOffset RecordedAt, bool AlreadyRecorded);
