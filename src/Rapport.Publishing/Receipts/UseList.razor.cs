using Microsoft.AspNetCore.Components;
using Rapport.Publishing.Issues;

namespace Rapport.Publishing.Receipts;

/// <summary>Links back to where a figure stands.</summary>
public sealed partial class UseList
{
    /// <summary>The places.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<FigureUse> Uses { get; set; } = [];
}
