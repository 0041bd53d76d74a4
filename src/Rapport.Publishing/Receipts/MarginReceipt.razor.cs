using Microsoft.AspNetCore.Components;
using Rapport.Publishing.Issues;

namespace Rapport.Publishing.Receipts;

/// <summary>
/// The receipt of a section's main figure, in the margin of a wide screen: without rows where they are many, or where the page has so
/// many receipts that rows must not stand in it twice.
/// </summary>
public sealed partial class MarginReceipt
{
    const int RowsMax = 6;

    /// <summary>The figure; a computed one.</summary>
    [Parameter, EditorRequired]
    public PrintedFigure Figure { get; set; } = default!; // required

    Receipt Receipt => Issue.Receipts.First(r => r.Key == Figure.Key); // every computed figure of a section has one

    bool HasRows => Issue.Receipts.Count <= Receipt.ReceiptsInFullMax && Receipt.Parts.All(p => p.More == 0) && Receipt.Parts.Sum(p => p.Rows.Count) <= RowsMax;
}
