using Rapport.Figures;
using Rapport.Publishing.Issues;

namespace Rapport.Publishing.Charts;

/// <summary>What a chart shows, said as its title: who comes first and with how much. Computed from the rows, never written by hand.</summary>
/// <param name="Words">The words before the number.</param>
/// <param name="Value">The number; null where none is said.</param>
/// <param name="IsEach">Whether the number is that of each of several.</param>
/// <param name="Total">Of how many; null where the parts overlap or several lead.</param>
public sealed record Finding(string Words, string? Value, bool IsEach, string? Total)
{
    /// <summary>The finding of a figure with one dimension.</summary>
    public static Finding Of(PrintedIssue issue, Reading reading)
    {
        var rows = BarList.Ordered(reading).Where(r => r.Keys[0] is not ("(none)" or "(others)") && BarList.Number(r) > 0).ToArray();
        if (rows.Length == 0) return new Finding(issue.Words["chart.empty"], null, false, null);
        var most = rows.Max(BarList.Number);
        var first = rows.Where(r => BarList.Number(r) == most).ToArray();
        var names = first.Select(r => issue.Labels.Of(reading.Columns, r)[0]).ToArray();
        var value = first[0].Value;
        return (names, rows.Length) switch
        {
            ([var one], 1) => new Finding(issue.Words.With("chart.all", one), value, false, null),
            ([var one], _) => new Finding(issue.Words.With("chart.leads", one), value, false, reading.PartsOverlap ? null : reading.Total),
            _ when names.Length == rows.Length => new Finding(issue.Words["chart.level"], value, false, null),
            ([var one, var two], _) => new Finding(issue.Words.With("chart.leads.two", one, two), value, true, null),
            ([var one, var two, var three], _) => new Finding(issue.Words.With("chart.leads.three", one, two, three), value, true, null),
            _ => new Finding(issue.Words["chart.several"], value, true, null),
        };
    }
}
