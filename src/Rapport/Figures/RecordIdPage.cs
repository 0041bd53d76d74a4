namespace Rapport.Figures;

/// <summary>Some of the ids of a list, for those who read the records themselves.</summary>
/// <param name="Count">How many records the list has in all.</param>
/// <param name="Ids">The ids asked for, in the order of the list.</param>
public sealed record RecordIdPage(long Count, IReadOnlyList<string> Ids);
