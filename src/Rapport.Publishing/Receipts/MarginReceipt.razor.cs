using Microsoft.AspNetCore.Components;
using Rapport.Publishing.Issues;

namespace Rapport.Publishing.Receipts;

/// <summary>The receipt of a section's main figure, in the margin of a wide screen: without rows where they are many.</summary>
public sealed partial class MarginReceipt
{
    const int RowsMax = 6;

    /// <summary>The figure; a computed one.</summary>
    [Parameter, EditorRequired]
    public PrintedFigure Figure { get; set; } = default!; // required

    Receipt Receipt => Issue.Receipts.First(r => r.Key == Figure.Key); // every computed figure of a section has one
}
