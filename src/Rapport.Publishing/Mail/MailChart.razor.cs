using Microsoft.AspNetCore.Components;

namespace Rapport.Publishing.Mail;

/// <summary>A figure: its finding, its picture where one travels with the message, else bars of letters; and every number in a table.</summary>
public sealed partial class MailChart
{
    const int LengthMax = 24;

    /// <summary>The figure.</summary>
    [Parameter, EditorRequired]
    public ChartBlock Chart { get; set; } = default!; // required

    bool HasBars => Digest.HasBars && !Page.Pictures.ContainsKey(Chart) && Chart.Rows.All(r => r.Group.Length == 0);

    Run Linked(Run number) => Digest.HasRowLinks ? number : number with { Href = null };

    IEnumerable<IGrouping<string, ChartRow>> Groups => Chart.Rows.GroupBy(r => r.Group);

    /// <summary>A bar from zero, of letters: every program shows them. A stated one is shaded, never filled like a computed one.</summary>
    static string Bar(ChartRow row) => row.Percent <= 0 ? ""
        : new string(row.Value.Standing == Standing.Computed ? '\u2588' : '\u2591', Math.Max(1, (int)Math.Round(row.Percent * LengthMax / 100, MidpointRounding.AwayFromZero)));
}
