using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace Rapport.Publishing.Mail;

/// <summary>A figure: its finding, its picture where one travels with the message, else bars of cells; and every number in a table.</summary>
public sealed partial class MailChart
{
    const string Cell = $"padding:4px 0;border-bottom:1px solid {MailStyle.Line};font-size:14px;line-height:20px";

    /// <summary>The figure.</summary>
    [Parameter, EditorRequired]
    public ChartBlock Chart { get; set; } = default!; // required

    bool HasBars => !Page.Pictures.ContainsKey(Chart) && Chart.Rows.All(r => r.Group.Length == 0);

    IEnumerable<IGrouping<string, ChartRow>> Groups => Chart.Rows.GroupBy(r => r.Group);

    /// <summary>A bar from zero; a stated one is outlined, never filled like a computed one.</summary>
    static string Bar(ChartRow row)
    {
        if (row.Percent <= 0) return "&nbsp;";
        var width = Math.Max(row.Percent, 1).ToString("0.#", CultureInfo.InvariantCulture);
        return row.Value.Standing == Standing.Computed
            ? $"<table role=\"presentation\" width=\"{width}%\"><tr><td class=\"b\" bgcolor=\"{MailStyle.Accent}\" height=\"11\" style=\"font-size:0;line-height:11px\">&nbsp;</td></tr></table>"
            : $"<table role=\"presentation\" width=\"{width}%\"><tr><td class=\"l\" height=\"9\" style=\"border:1px dashed {MailStyle.Soft};font-size:0;line-height:9px\">&nbsp;</td></tr></table>";
    }
}
