using Rapport.Record;
using Xunit;

namespace Rapport.Tests.Record;

public sealed class CyclesTests
{
    /// <summary>Pairs of letters: <c>ab</c> leads from a to b.</summary>
    static string Found(params string[] edges)
    {
        var next = edges.ToLookup(e => e[..1], e => e[1..]);
        return string.Join(' ', Cycles.Find(edges.Select(e => e[..1]), id => next[id]).Select(c => string.Concat(c)));
    }

    [Fact]
    public void A_line_a_tree_and_two_ways_to_one_end_lead_nowhere_twice() => Assert.Equal("", Found("ab", "bc", "dc", "ac"));

    [Fact]
    public void A_cycle_begins_at_its_smallest_id() => Assert.Equal("abc", Found("xc", "ca", "ab", "bc"));

    [Fact]
    public void What_leads_to_itself_is_a_cycle_of_one() => Assert.Equal("a", Found("aa"));

    [Fact]
    public void Each_cycle_is_told_once() => Assert.Equal("ab cd", Found("ab", "ba", "dc", "cd", "xa", "ya"));

    [Fact]
    public void A_chain_of_a_hundred_thousand_is_walked_once()
    {
        const int Length = 100_000;
        var steps = 0;
        var cycle = Assert.Single(Cycles.Find(Enumerable.Range(0, Length).Select(i => $"{i}"), id =>
        {
            steps++;
            return [$"{(int.Parse(id, System.Globalization.CultureInfo.InvariantCulture) + 1) % Length}"];
        }));
        Assert.Equal((Length, Length), (cycle.Count, steps));
    }
}
