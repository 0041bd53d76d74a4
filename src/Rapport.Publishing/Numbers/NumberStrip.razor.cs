using Microsoft.AspNetCore.Components;
using Rapport.Publishing.Issues;
using Rapport.Publishing.Text;

namespace Rapport.Publishing.Numbers;

/// <summary>Large numbers side by side, each with what it counts, and for stated ones how much the record accounts for.</summary>
public sealed partial class NumberStrip
{
    /// <summary>The numbers.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<LargeNumber> Numbers { get; set; } = [];

    /// <summary>One size for the whole strip, that of its longest number: unequal sizes would say that one number weighs more.</summary>
    string Size => Numbers.Max(n => Printed(n.Figure).Length) switch { <= 4 => "short", <= 7 => "middle", _ => "long" };

    /// <summary>The number without its currency, which stands smaller beside it.</summary>
    string Printed(PrintedFigure figure) => figure.Currency is { } currency && NumberText.TryNumber(figure.Value, out var amount) ? Issue.Numbers.Amount(amount, currency) : Issue.Numbers.Of(figure.Value);
}
