namespace Rapport.Publishing.Issues;

/// <summary>The foot of the page: whose it is, what it must carry, and the numbers as data.</summary>
public sealed partial class Colophon;
