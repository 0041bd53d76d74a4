namespace Rapport.Exchange.Loading;

/// <summary>What is wrong with a value, before its place is known.</summary>
/// <param name="Code">The stable code.</param>
/// <param name="Found">What stood there.</param>
/// <param name="Expected">What may stand there, and what to do.</param>
readonly record struct Fault(string Code, string Found, string Expected);

/// <summary>Where a value stands.</summary>
/// <param name="Row">The row, counting the header as 1, or the line of YAML or Markdown.</param>
/// <param name="Column">The column or key.</param>
/// <param name="Position">Its place from the left, by which problems of a row are ordered.</param>
readonly record struct Place(int Row, string? Column, int Position);
