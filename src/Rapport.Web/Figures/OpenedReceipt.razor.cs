using Microsoft.AspNetCore.Components;
using Rapport.Publishing.Receipts;

namespace Rapport.Web.Figures;

/// <summary>The receipt of the figure that a page opens, with what defines it beside.</summary>
public sealed partial class OpenedReceipt
{
    /// <summary>The figures of the page.</summary>
    [Parameter, EditorRequired]
    public FigureSheet Sheet { get; set; } = default!; // required

    /// <summary>Which of them.</summary>
    [Parameter, EditorRequired]
    public string Key { get; set; } = "";

    /// <summary>What else defines it: rows of a list of names and values.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    Receipt Receipt => Sheet.Printed.Receipts.First(r => r.Key == Key); // every computed figure of a sheet has one
}
