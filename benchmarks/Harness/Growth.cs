using System.Globalization;

namespace Rapport.Benchmarks.Harness;

/// <summary>What one entry costs at two sizes of the record: the work may grow with the record, the cost of one entry may not.</summary>
sealed class Growth
{
    readonly Dictionary<string, List<(long Size, double Microseconds)>> costs = [];

    /// <summary>Notes what one entry cost in a record of a size.</summary>
    public void Add(string what, long size, double microseconds)
    {
        if (!costs.TryGetValue(what, out var sizes)) costs[what] = sizes = [];
        sizes.Add((size, microseconds));
    }

    public string ToMarkdown()
    {
        var lines = costs.Where(c => c.Value.Count > 1).Select(c => LineOf(c.Key, c.Value.MinBy(s => s.Size), c.Value.MaxBy(s => s.Size))).ToList();
        return lines.Count == 0 ? "" : "## What one entry costs as the record grows\n\n"
            + "Medians of the runs above, divided by the entries, or, for a sentence, by the activities in the record. A ratio of 1 means that cost grows as the work does.\n\n"
            + $"| what | activities | one entry | activities | one entry | ratio |\n|---|---|---|---|---|---|\n{string.Concat(lines)}\n";
    }

    static string LineOf(string what, (long Size, double Cost) small, (long Size, double Cost) large) => string.Create(CultureInfo.InvariantCulture,
        $"| {what} | {small.Size:N0} | {small.Cost:0.00} µs | {large.Size:N0} | {large.Cost:0.00} µs | {large.Cost / small.Cost:0.00}× |\n");
}
