namespace Rapport.System.Tests.Portal.Journeys;

/// <summary>What the two ways of each journey come to.</summary>
public sealed class WayTests
{
    static readonly List<(int Journey, Way Way)> InTest = [.. Enumerable.Range(0, JourneyTests.Count).SelectMany(journey => Way.Of(journey, 2).Select(way => (journey, way)))];

    [Fact]
    public void Every_pair_of_values_occurs()
    {
        Assert.Equal(4, InTest.Select(t => (t.Way.Language, t.Way.Width)).Distinct().Count());
        Assert.Equal(4, InTest.Select(t => (t.Way.Language, t.Way.HasScripts)).Distinct().Count());
        Assert.Equal(4, InTest.Select(t => (t.Way.Width, t.Way.HasScripts)).Distinct().Count());
        Assert.Equal(2 * JourneyTests.Count, InTest.Select(t => (t.Journey, t.Way.Language)).Distinct().Count());
        Assert.Equal(2 * JourneyTests.Count, InTest.Select(t => (t.Journey, t.Way.Width)).Distinct().Count());
        Assert.Equal(2 * JourneyTests.Count, InTest.Select(t => (t.Journey, t.Way.HasScripts)).Distinct().Count());
    }

    [Fact]
    public void Every_journey_goes_two_ways_and_all_of_them_in_full()
    {
        Assert.Equal((16, 8), (InTest.Count, InTest.Select(t => t.Way).Distinct().Count()));
        Assert.All(Enumerable.Range(0, JourneyTests.Count), journey => Assert.Equal(8, Way.Of(journey, 8).Distinct().Count()));
    }

    /// <summary>A journey that is about a phone goes there in Arabic even when it goes two ways.</summary>
    [Fact]
    public void The_Arabic_issue_is_read_on_a_phone() => Assert.Contains(Way.Of(JourneyTests.ArabicIssue, 2), way => way is { Language: "ar", Width: 320 });
}
