using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Rapport.System.Tests.Acceptance;

/// <summary>The issue of the demo before and after activity 9 of the newsletter was cancelled.</summary>
public sealed partial class Cancellation : IDisposable
{
    public Cancellation(DemoRun demo)
    {
        Desk = demo.Copy();
        Before = Desk.Publish();
        Recorded = Instant().Match(Desk.Run("change", "activity", Desk.Training, "status=cancelled", "--reason", "the host withdrew").Error).Value;
        After = Desk.Publish();
    }

    internal Desk Desk { get; }

    internal (string Page, string Figures) Before { get; }

    internal (string Page, string Figures) After { get; }

    /// <summary>When the change was recorded.</summary>
    internal string Recorded { get; }

    public void Dispose() => Desk.Dispose();

    [GeneratedRegex(@"\d{4}-\d\d-\d\dT[\d:.]+Z")]
    private static partial Regex Instant();
}

/// <summary>An activity is cancelled and the issue is published again: what depends on it changes, and nothing else does.</summary>
public sealed class CancelledActivityTests(Cancellation cancellation) : IClassFixture<Cancellation>
{
    readonly (string Page, string Figures) before = cancellation.Before;
    readonly (string Page, string Figures) after = cancellation.After;

    /// <summary>The figures whose rows, as published before, hold the activity.</summary>
    HashSet<string> Affected => [.. Figures(before).Where(f => Reading(f) is { } reading && reading.Traced().Any(cell => cell.Ids.Contains(Desk.Training))).Select(Name)];

    [Fact]
    public void Figures_that_do_not_depend_on_it_stay_as_they_were()
    {
        Assert.Equal(Figures(before).Select(Name), Figures(after).Select(Name));
        Assert.Equal(
            Figures(before).Where(f => !Affected.Contains(Name(f))).Select(WithoutAsRecorded),
            Figures(after).Where(f => !Affected.Contains(Name(f))).Select(WithoutAsRecorded));
    }

    [Fact]
    public void Every_figure_that_depends_on_it_changes_with_its_trace()
    {
        Assert.Equal(["activities-by-country", "activities-by-kind", "activities-by-pillar", "activities-held", "activities-table", "capacity-uncct", "states-named", "trainings"], Affected.Order(StringComparer.Ordinal));
        foreach (var (then, now) in Figures(before).Zip(Figures(after)).Where(pair => Affected.Contains(Name(pair.First))))
        {
            Assert.NotEqual(Reading(then)!.Total(), Reading(now)!.Total()); // it has a trace
            Assert.DoesNotContain(Reading(now)!.Traced(), cell => cell.Ids.Contains(Desk.Training));
        }
    }

    [Fact]
    public void Every_other_byte_of_the_page_stays_as_it_was()
    {
        Assert.NotEqual(before.Page, after.Page);
        var left = PageParts.Without(before.Page, Affected);
        Assert.Equal(left, PageParts.Without(after.Page, Affected));
        Assert.Equal(PageParts.Of(PageParts.Without(before.Page, new HashSet<string>()), "briefings"), PageParts.Of(left, "briefings"));
    }

    [Fact]
    public void What_the_page_shows_of_a_figure_that_depends_on_it_changes()
    {
        foreach (var figure in Affected)
            Assert.NotEqual(PageParts.Of(before.Page, figure), PageParts.Of(after.Page, figure));
        Assert.Contains(PageParts.Of(before.Page, "activities-by-kind"), part => part.Contains("class=\"chart\"", StringComparison.Ordinal));
        Assert.Contains(PageParts.Of(before.Page, "activities-table"), part => part.StartsWith("<table", StringComparison.Ordinal));
    }

    [Fact]
    public void As_recorded_before_the_change_page_and_figures_are_the_earlier_bytes()
    {
        Assert.Equal(before, cancellation.Desk.Publish("--as-recorded", Earlier(cancellation.Recorded)));
        Assert.Equal(after, cancellation.Desk.Publish("--as-recorded", cancellation.Recorded));
    }

    /// <summary>A microsecond before.</summary>
    static string Earlier(string instant) => DateTimeOffset.Parse(instant).AddMicroseconds(-1).ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'");

    static IEnumerable<JsonNode> Figures((string Page, string Figures) edition) => JsonNode.Parse(edition.Figures)!.AsArray().Select(f => f!); // a list of objects

    static string Name(JsonNode figure) => (string)figure["name"]!;

    static JsonNode? Reading(JsonNode figure) => figure["reading"];

    static string WithoutAsRecorded(JsonNode figure)
    {
        var copy = figure.DeepClone();
        copy["reading"]?.AsObject().Remove("as_recorded");
        return copy.ToJsonString();
    }
}
