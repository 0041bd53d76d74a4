using Microsoft.AspNetCore.Components;
using Rapport.Publishing.Issues;

namespace Rapport.Publishing.Numbers;

/// <summary>How much of a stated number the record accounts for, in one line.</summary>
public sealed partial class Accounted
{
    /// <summary>The stated figure.</summary>
    [Parameter, EditorRequired]
    public PrintedFigure Figure { get; set; } = default!; // required

    string Held => Issue.ReceiptLink($"{Figure.Figure.Stated!.Figure}"); // asked of stated figures that name one

    static string Text(decimal number) => Rapport.Record.CanonicalJson.DecimalText(number);
}
