using Microsoft.AspNetCore.Components;
using Rapport.Publishing.Issues;

namespace Rapport.Publishing.Numbers;

/// <summary>Large numbers side by side, each with what it counts, and for stated ones how much the record accounts for.</summary>
public sealed partial class NumberStrip
{
    /// <summary>The numbers.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<LargeNumber> Numbers { get; set; } = [];

    string SizeOf(PrintedFigure figure) => Issue.Numbers.Of(figure.Value).Length switch { <= 4 => "short", <= 7 => "middle", _ => "long" };
}
