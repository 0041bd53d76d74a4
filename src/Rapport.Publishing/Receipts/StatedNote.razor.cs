using Microsoft.AspNetCore.Components;
using Rapport.Publications;
using Rapport.Publishing.Issues;

namespace Rapport.Publishing.Receipts;

/// <summary>The note on a stated number: who stated it, where, as of when, and how much of it the record accounts for.</summary>
public sealed partial class StatedNote
{
    /// <summary>The stated figure.</summary>
    [Parameter, EditorRequired]
    public PrintedFigure Figure { get; set; } = default!; // required

    StatedFigure Stated => Figure.Figure.Stated!; // asked of stated figures only

    Receipt? Held => Issue.Receipts.FirstOrDefault(r => r.Key == Stated.Figure?.Value);

    FigureUse[] Uses => [.. Issue.UsesOf(Figure.Key)];

    /// <summary>"stated: 7 expert meetings; the record accounts for 1, unexplained 6".</summary>
    string Compared
    {
        get
        {
            var value = Number(Stated.Value) + (Stated.Currency is null && Figure.UnitIn(Issue.Language) is { } unit ? " " + unit : "");
            if (Figure.Figure is not { Accounted: { } accounted, Unexplained: { } unexplained }) return Words.With("stated.nothing", value);
            return unexplained == 0 ? Words.With("stated.compared-fully", value)
                : Words.With("stated.compared", value, Number(accounted), Number(unexplained));
        }
    }

    string Number(decimal number) => Issue.Numbers.Of(number, Figure.Currency);
}
