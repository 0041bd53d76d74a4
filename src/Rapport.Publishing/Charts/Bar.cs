namespace Rapport.Publishing.Charts;

/// <summary>One bar.</summary>
/// <param name="Label">What it stands for.</param>
/// <param name="Value">Its value as the reading holds it.</param>
/// <param name="Percent">Its length, from zero, in percent of the longest.</param>
/// <param name="Href">Where the number leads.</param>
/// <param name="IsStated">Whether it is stated, and so hatched rather than filled.</param>
public sealed record Bar(string Label, string? Value, decimal Percent, string Href, bool IsStated = false);
