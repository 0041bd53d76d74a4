namespace Rapport.Publishing.Issues;

/// <summary>At which state of the record the page was read: at its head, over the receipts, under each chart; marked <c>as-of</c>.</summary>
public sealed partial class AsOf;
