using Microsoft.AspNetCore.Components;
using Rapport.Publishing.Issues;

namespace Rapport.Publishing.Numbers;

/// <summary>Large numbers side by side, each with what it counts, and for stated ones how much the record accounts for.</summary>
public sealed partial class NumberStrip
{
    /// <summary>The numbers.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<LargeNumber> Numbers { get; set; } = [];

    /// <summary>One size for the whole strip, that of its longest number: unequal sizes would say that one number weighs more.</summary>
    string Size => Numbers.Max(n => Issue.Numbers.Of(n.Figure.Value).Length) switch { <= 4 => "short", <= 7 => "middle", _ => "long" };
}
