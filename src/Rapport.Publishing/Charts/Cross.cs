using Rapport.Figures;
using Rapport.Publishing.Issues;

namespace Rapport.Publishing.Charts;

/// <summary>One row of a figure with two dimensions, its parts in the order of the whole.</summary>
/// <param name="Label">What the row stands for.</param>
/// <param name="Key">Its key.</param>
/// <param name="Parts">The parts, each under the number of its name in <see cref="Cross.Names"/>.</param>
public sealed record CrossRow(string Label, string Key, IReadOnlyList<(int Name, Bar Bar)> Parts)
{
    /// <summary>What the parts add up to.</summary>
    public decimal Sum => Parts.Sum(p => Math.Max(p.Bar.Number, 0));
}

/// <summary>A figure with two dimensions: rows by the first, parts by the second; the largest first, "none" and "others" last.</summary>
public sealed record Cross(IReadOnlyList<CrossRow> Rows, IReadOnlyList<string> Names, int Left)
{
    /// <summary>How many names are told apart by their tone; the others are one part.</summary>
    public const int NamesMax = 4;

    /// <summary>The same with all names after the fourth as one part, so that tones tell them apart.</summary>
    public Cross Folded(PrintedIssue issue)
    {
        var named = Enumerable.Range(0, Names.Count).Where(n => !Rows.SelectMany(r => r.Parts).First(p => p.Name == n).Bar.IsRest).ToArray();
        if (named.Length <= NamesMax + 1) return this;
        var over = named[NamesMax..];
        var label = issue.Words.With("chart.over", issue.Numbers.Of(over.Length, null));
        string[] names = [.. Names.Take(NamesMax), label, .. Names.Skip(named.Length)];
        return this with { Names = names, Rows = [.. Rows.Select(r => r with { Parts = [.. Folded(r, over, label)] })] };
    }

    static IEnumerable<(int, Bar)> Folded(CrossRow row, int[] over, string label)
    {
        var more = row.Parts.Where(p => over.Contains(p.Name)).Sum(p => p.Bar.Number);
        foreach (var part in row.Parts.Where(p => p.Name < NamesMax)) yield return part;
        yield return (NamesMax, new Bar(label, Rapport.Record.CanonicalJson.DecimalText(more), 0, "") { IsRest = true });
        foreach (var (name, bar) in row.Parts.Where(p => p.Name > over[^1])) yield return (name - over.Length + 1, bar);
    }

    /// <summary>The rows and parts of an answer.</summary>
    public static Cross Of(PrintedIssue issue, string key, Reading reading, int most)
    {
        var columns = reading.Columns;
        var rows = Keys(reading, 0).Select(k => reading.Rows.Where(r => r.Keys[0] == k).ToArray()).ToArray();
        var names = Keys(reading, 1).Where(k => rows.Take(most).Any(cells => cells.Any(c => c.Keys[1] == k))).ToArray(); // of the rows shown
        return new Cross(
            [.. rows.Take(most).Select(cells => new CrossRow(issue.Labels.Part(columns[0], cells[0].Keys[0], cells[0].Labels[0]), cells[0].Keys[0],
                [.. cells.Select(c => (Array.IndexOf(names, c.Keys[1]), Part(issue, key, columns, c))).OrderBy(p => p.Item1)]))],
            [.. names.Select(n => issue.Labels.Part(columns[1], n, reading.Rows.First(r => r.Keys[1] == n).Labels[1]))], Math.Max(rows.Length - most, 0));
    }

    static Bar Part(PrintedIssue issue, string key, IReadOnlyList<string> columns, ReadingRow row) =>
        new(issue.Labels.Of(columns, row)[1], row.Value, 0, issue.PartOf(key, row.Keys)) { Key = row.Keys[1], IsRest = row.Keys[1] is "(none)" or "(others)" };

    /// <summary>The keys of one dimension: a time in its order, else by what they add up to.</summary>
    static IEnumerable<string> Keys(Reading reading, int dimension)
    {
        var groups = reading.Rows.GroupBy(r => r.Keys[dimension]).OrderBy(g => g.Key == "(others)" ? 2 : g.Key == "(none)" ? 1 : 0);
        return (BarList.IsTime(reading.Columns[dimension]) ? groups.ThenBy(g => g.Key, StringComparer.Ordinal)
            : groups.ThenByDescending(g => g.Sum(BarList.Number))).Select(g => g.Key);
    }
}
