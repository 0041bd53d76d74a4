using Rapport.Publishing.Charts;
using Xunit;

namespace Rapport.System.Tests.Publishing.Charts;

public sealed class FindingTests
{
    [Fact]
    public void What_is_all_in_no_named_part_is_said_to_be_there() =>
        Assert.Equal("All of it: Not classified, 11", Said("bars", "pillar", ("(none)", 11)));

    [Fact]
    public void Where_there_is_nothing_the_finding_says_so() =>
        Assert.Equal("Nothing on the record falls here yet.", Said("bars", "pillar", ("(none)", 0)));

    [Fact]
    public void A_word_at_the_beginning_of_a_finding_has_a_capital() =>
        Assert.Equal("In person comes first: 3 of 5", Said("bars", "modality", ("in-person", 3), ("virtual", 2)));

    static string Said(string kind, string dimension, params (string, decimal)[] rows)
    {
        var issue = ChartFigures.Issue("en", ("all", ChartFigures.Answer([dimension], rows)));
        return Finding.Of(issue, issue.Figure("all"), kind).Plain;
    }
}
