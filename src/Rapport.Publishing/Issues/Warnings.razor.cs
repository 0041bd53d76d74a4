namespace Rapport.Publishing.Issues;

/// <summary>What every rendering must carry: the issue's own notice, and that a record runs on a test clock.</summary>
public sealed partial class Warnings;
