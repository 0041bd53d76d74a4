namespace Rapport.Figures;

/// <summary>How often a record was changed and when last, as an audience may know it.</summary>
/// <param name="Version">The number of its version among those that the audience sees.</param>
/// <param name="RecordedAt">When that version was recorded.</param>
public readonly record struct RecordStand(int Version, DateTimeOffset RecordedAt);
