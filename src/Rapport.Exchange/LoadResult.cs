using Rapport.Record;

namespace Rapport.Exchange;

/// <summary>What a folder came to: either every problem, or the changes to record. Never both.</summary>
/// <param name="Problems">Every problem, by file, row and column.</param>
/// <param name="Changes">The changes, what is referred to before what refers; empty where there is a problem.</param>
public sealed record LoadResult(IReadOnlyList<Problem> Problems, IReadOnlyList<Change> Changes)
{
    /// <summary>
    /// The bytes to keep with the changes, each once: the files that new or changed rows speak of, and the sources themselves up to
    /// <see cref="FileContent.BytesMax"/>, so that the hash of an entry's source opens to what was loaded.
    /// </summary>
    public IReadOnlyList<FileContent> Contents { get; init; } = [];

    /// <summary>Records that were not in the journal.</summary>
    public int New { get; init; }

    /// <summary>Records that get another version, restored ones among them.</summary>
    public int Changed { get; init; }

    /// <summary>Records that are withdrawn.</summary>
    public int Withdrawn { get; init; }

    /// <summary>Rows equal to what the journal holds: no entry is made.</summary>
    public int Unchanged { get; init; }
}
