using Rapport.Figures;
using Xunit;

namespace Rapport.Storage.Tests.Figures;

/// <summary>What two writers at once can leave behind, and what is said of it.</summary>
public sealed class FindingTests : IDisposable
{
    readonly SmallRecord record = new();

    public void Dispose() => record.Dispose();

    IEnumerable<string> Found() => RecordFindings.Of(record).Select(p => $"{p.Error}: {p.Message}");

    [Fact]
    public void A_record_in_order_has_no_findings()
    {
        record.Organisation("a", "A", null, ("merged_into", "b")).Organisation("b", "B", null, ("parent", "c")).Organisation("c", "C")
            .Activity("whole", "training", "2021-02-09", ("attendances", "5")).Activity("part", "training", "2021-02-09", ("part_of", "whole"))
            .Add("attendance", "s", ("activity", "whole"), ("count", "5"));
        Assert.Equal([], Found());
    }

    [Fact]
    public void Merges_in_a_circle_are_told_once_with_who_stands()
    {
        record.Organisation("b", "B", null, ("merged_into", "c")).Organisation("c", "C", null, ("merged_into", "a")).Organisation("a", "A", null, ("merged_into", "b"));
        Assert.Equal(["merge.cycle: organisation a, column merged_into: found \"a → b → c → a\", expected merges that come to an end; until one is undone, a stands for all of them"], Found());
        record.Organisation("b", "B");
        Assert.Equal([], Found());
    }

    [Fact]
    public void A_merge_into_what_is_not_there_or_withdrawn_is_told()
    {
        record.Organisation("a", "A", null, ("merged_into", "x")).Organisation("b", "B", null, ("merged_into", "c")).Organisation("c", "C", null, ("withdrawn", "yes"))
            .Organisation("d", "D", null, ("merged_into", "x"), ("withdrawn", "yes"));
        Assert.Equal([
            "reference.unknown: organisation a, column merged_into: found \"x\", expected a record that is there; undo the merge, or merge it into another",
            "reference.withdrawn: organisation b, column merged_into: found \"c\", expected a record that is not withdrawn; undo the merge, or merge it into another"], Found());
    }

    [Theory]
    [InlineData("organisation", "parent")]
    [InlineData("body", "parent")]
    [InlineData("theme", "parent")]
    [InlineData("programme", "parent")]
    [InlineData("mandate", "parent")]
    [InlineData("mandate", "supersedes")]
    [InlineData("strategy", "supersedes")]
    public void A_tree_that_is_a_ring_is_told(string kind, string field)
    {
        record.Add(kind, "b", (field, "a")).Add(kind, "a", (field, "b"));
        Assert.Equal([$"tree.cycle: {kind} a, column {field}: found \"a → b → a\", expected a line that comes to an end; mend one of them"], Found());
    }

    [Fact]
    public void A_tree_that_a_merge_made_a_ring_is_told_and_a_merged_record_is_not_looked_at()
    {
        record.Organisation("a", "A", null, ("parent", "b")).Organisation("b", "B", null, ("merged_into", "a"), ("parent", "a"));
        Assert.Equal(["tree.cycle: organisation a, column parent: found \"a → a\", expected a line that comes to an end; mend one of them"], Found());
        record.Organisation("a", "A");
        Assert.Equal([], Found());
    }

    [Fact]
    public void A_part_of_a_part_and_a_part_of_itself_are_told()
    {
        record.Activity("a", "training", "2021", ("part_of", "b")).Activity("b", "training", "2021", ("part_of", "c")).Activity("c", "training", "2021")
            .Activity("d", "training", "2021", ("part_of", "e")).Activity("e", "training", "2021", ("merged_into", "d"))
            .Activity("f", "training", "2021", ("part_of", "a"), ("merged_into", "c"));
        Assert.Equal([
            "part.nested: activity a, column part_of: found \"b\", expected an activity that is not itself a part; b is a part of c: name that one",
            "part.self: activity d, column part_of: found \"e\", expected the activity it is a part of; as it is, it is counted nowhere among activities"], Found());
    }

    [Fact]
    public void More_seats_in_rows_than_in_all_are_told_and_fewer_are_not()
    {
        record.Activity("a", "training", "2021", ("attendances", "10")).Activity("b", "training", "2021").Activity("c", "training", "2021", ("merged_into", "a"))
            .Add("attendance", "s1", ("activity", "a"), ("count", "6")).Add("attendance", "s2", ("activity", "b"), ("count", "99")).Add("attendance", "s3", ("activity", "c"), ("count", "4"));
        Assert.Equal([], Found());
        record.Add("attendance", "s3", ("activity", "c"), ("count", "5"));
        Assert.Equal(["attendances.differ: activity a, column attendances: found \"10\", expected 11 or more, because its rows of attendances add up to that; mend the total or the rows"], Found());
        record.Add("attendance", "s1", ("activity", "a"), ("count", "6"), ("withdrawn", "yes"));
        Assert.Equal([], Found());
    }
}
