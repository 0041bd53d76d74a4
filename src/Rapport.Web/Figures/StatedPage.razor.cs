using Microsoft.AspNetCore.Components;
using Rapport.Publications;
using Rapport.Publishing.Issues;
using Rapport.Record;

namespace Rapport.Web.Figures;

/// <summary>One stated figure: what was stated and by whom, how much of it the record accounts for, and what stays unexplained.</summary>
public sealed partial class StatedPage
{
    static readonly string[] Files = ["json", "svg"];

    /// <summary>The figure, and the one it is held against.</summary>
    [Parameter, EditorRequired]
    public FigureSheet Sheet { get; set; } = default!; // required

    /// <summary>What was stated.</summary>
    [Parameter, EditorRequired]
    public StatedFigure Stated { get; set; } = default!; // required

    PrintedFigure Figure => Sheet[Stated.Id.Value];

    string Held => Sheet.Printed.ReceiptLink($"{Stated.Figure}");

    string Title => Stated.Scope?.In(Visit.Language) ?? Stated.Id.Value.Replace('-', ' ');

    /// <summary>One size for all, that of the longest.</summary>
    string Size => Visit.Numbers.Of(Figure.Value).Length switch { <= 4 => "short", <= 7 => "middle", _ => "long" };

    IReadOnlyList<(string, string)> Trail => [(Words["portal.figures"], Visit.Link("/figures"))];

    IReadOnlyList<(string, string)> Formats => [.. Files.Select(f => (f, Visit.Link($"/figures/{Stated.Id}.{f}")))];

    static string Text(decimal number) => CanonicalJson.DecimalText(number);
}
