namespace Rapport.Benchmarks.Peers;

/// <summary>One item of an issue, every value of it ready to be printed.</summary>
/// <param name="When">Its days.</param>
/// <param name="Title">What it was.</param>
/// <param name="Summary">What is said of it.</param>
/// <param name="Meta">Its kind, unit, countries and how people met.</param>
sealed record ListedItem(string When, string Title, string Summary, string Meta);
