using Microsoft.AspNetCore.Components;

namespace Rapport.Publishing.Receipts;

/// <summary>The rows of a receipt and what they add up to; by parts where the figure has parts.</summary>
public sealed partial class ReceiptRows
{
    /// <summary>The receipt.</summary>
    [Parameter, EditorRequired]
    public Receipt Receipt { get; set; } = default!; // required

    /// <summary>Whether it stands in the margin: without ids, which the whole receipt carries.</summary>
    [Parameter]
    public bool IsBrief { get; set; }

    long More => Receipt.Parts.Sum(p => p.More);

    (string Name, string Href) Whole => Issue.RowsOf?.Invoke(Receipt) ?? ("figures.json", Issue.Place.Numbers);
}
