using Microsoft.AspNetCore.Components;
using Rapport.Publishing.Issues;

namespace Rapport.Publishing.Receipts;

/// <summary>A stated number in the margin of a wide screen: who stated it and how much the record accounts for.</summary>
public sealed partial class MarginNote
{
    /// <summary>The stated figure.</summary>
    [Parameter, EditorRequired]
    public PrintedFigure Figure { get; set; } = default!; // required
}
