using Microsoft.AspNetCore.Components;
using Rapport.Publishing.Issues;

namespace Rapport.Publishing.Receipts;

/// <summary>How the numbers were made: every receipt, every note on a stated number, every constant with its source.</summary>
public sealed partial class ReceiptBook
{
    PrintedFigure[] Stated => [.. Issue.Figures.Where(f => !f.Figure.IsComputed)];
}
