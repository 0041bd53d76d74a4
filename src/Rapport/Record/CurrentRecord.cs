namespace Rapport.Record;

/// <summary>The newest version of a record that is in the journal.</summary>
/// <param name="Version">Its version.</param>
/// <param name="IsWithdrawn">Whether that version takes the record out of every figure.</param>
/// <param name="Content">What it holds.</param>
public sealed record CurrentRecord(int Version, bool IsWithdrawn, RecordContent Content);
