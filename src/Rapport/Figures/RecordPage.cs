namespace Rapport.Figures;

/// <summary>One page of the records that a count counts.</summary>
/// <param name="Count">How many records there are on all pages together.</param>
/// <param name="Rows">Those of this page, in their order.</param>
/// <param name="NotPlaced">How many more only may lie in the time asked.</param>
public sealed record RecordPage(long Count, IReadOnlyList<ListedRecord> Rows, long NotPlaced);

/// <summary>A record as a list names it.</summary>
/// <param name="Kind">The record kind, singular.</param>
/// <param name="Id">The record.</param>
/// <param name="Title">What names it, in the language asked.</param>
/// <param name="PlacedFirst">The first day on which its date may lie; null where it has none.</param>
/// <param name="PlacedLast">The last day on which its date may lie; null where it has none.</param>
public sealed record ListedRecord(string Kind, string Id, string Title, DateOnly? PlacedFirst, DateOnly? PlacedLast);
