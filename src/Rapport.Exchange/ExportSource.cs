using Rapport.Record;

namespace Rapport.Exchange;

/// <summary>How the tables of an export are written.</summary>
public enum ExportForm
{
    /// <summary>A CSV for each kind.</summary>
    Csv,

    /// <summary>One workbook with a sheet for each kind.</summary>
    Workbook,
}

/// <summary>A record as an export takes it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="IsWithdrawn">Whether it is withdrawn.</param>
/// <param name="Content">Its content.</param>
public sealed record ExportedRecord(string Id, bool IsWithdrawn, RecordContent Content);

/// <summary>What an export is made of: the records that its audience may see, at one state of the journal.</summary>
public sealed record ExportSource
{
    /// <summary>The kinds of record there are.</summary>
    public required RecordKinds Kinds { get; init; }

    /// <summary>The records of a kind in the order of their ids. Asked for twice, and answered alike: never held whole.</summary>
    public required Func<RecordKind, IEnumerable<ExportedRecord>> Records { get; init; }

    /// <summary>The bytes of a file by their hash, or null.</summary>
    public Func<string, byte[]?> Contents { get; init; } = _ => null;
}
