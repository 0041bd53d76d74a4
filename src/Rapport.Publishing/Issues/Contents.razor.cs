namespace Rapport.Publishing.Issues;

/// <summary>The sections of the issue, each with a link.</summary>
public sealed partial class Contents;
