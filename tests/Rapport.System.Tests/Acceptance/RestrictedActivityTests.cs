using System.Text.RegularExpressions;

namespace Rapport.System.Tests.Acceptance;

/// <summary>Activity 9 of the newsletter is made restricted: for everybody else it is as if it had never been.</summary>
public sealed partial class RestrictedActivityTests : IDisposable
{
    /// <summary>What would give it away: its id, words of its titles and summary, and its country.</summary>
    static readonly string[] Signs = [Desk.Training, "outbreak", "flambées", "احتواء", "bioterrorism", "PHL", "Philippines"];

    readonly Desk desk;
    readonly string recorded;

    public RestrictedActivityTests(DemoRun demo)
    {
        desk = demo.Copy();
        var change = desk.Run("change", "activity", Desk.Training, "visibility=restricted", "--reason", "not for the public");
        recorded = Instant().Match(change.Error).Value;
    }

    public void Dispose() => desk.Dispose();

    [Theory]
    [InlineData("public", "10")]
    [InlineData("compact", "10")]
    [InlineData("office", "10")]
    [InlineData("restricted", "11")]
    public void An_audience_counts_what_it_may_see(string audience, string total)
    {
        Assert.Equal(total, desk.Ask("count activities during 2021-02", "--audience", audience).Total());
        Assert.Equal(total, desk.Ask("count activities during 2021-02", "--audience", audience, "--as-recorded", Before(recorded)).Total());
    }

    [Theory]
    [InlineData("public")]
    [InlineData("compact")]
    [InlineData("office")]
    public void Nothing_that_is_printed_names_it(string audience)
    {
        foreach (var command in Commands)
        {
            var run = desk.Run([.. command, "--audience", audience]);
            foreach (var sign in Signs.Where(sign => !command[1].Contains(sign, StringComparison.Ordinal)))
                Assert.False($"{run.Output}{run.Error}".Contains(sign, StringComparison.OrdinalIgnoreCase), $"{string.Join(' ', command)} prints {sign}");
        }
    }

    /// <summary>Sentences in every format, now and then, by what it belongs to and by what it alone has; and sentences that are refused.</summary>
    IEnumerable<string[]> Commands =>
    [
        ["figure", "count activities during 2021-02 by country", "--trace"],
        ["figure", "count activities during 2021-02 by country", "--trace", "--format", "json"],
        ["figure", "count activities during 2021-02 by country, kind", "--format", "csv"],
        ["figure", "count activities during 2021-02 by kind", "--trace", "--format", "json", "--as-recorded", Before(recorded)],
        ["figure", "count all activities by status", "--trace", "--format", "json"],
        ["figure", "distinct country of activities", "--trace", "--format", "json"],
        ["figure", "sum attendances of activities", "--trace", "--format", "json"],
        ["figure", "activities-by-country", "--trace"],
        ["figure", "count activities where body = outbreaks", "--trace"],
        ["figure", "count activities where kind = flambée"],
        ["history", "activity", "pam-meeting-2021"],
    ];

    [Theory]
    [InlineData("public")]
    [InlineData("compact")]
    [InlineData("office")]
    public void Its_history_is_that_of_a_record_that_never_was(string audience)
    {
        var (hidden, missing) = (desk.Run("history", "activity", Desk.Training, "--audience", audience), desk.Run("history", "activity", "never-was", "--audience", audience));
        Assert.Equal(missing with { Error = missing.Error.Replace("never-was", Desk.Training, StringComparison.Ordinal) }, hidden);
        Assert.Equal(1, hidden.ExitCode);
    }

    [Fact]
    public void Its_country_counts_as_a_country_without_activities_does()
    {
        Assert.Equal("0", desk.Ask("count activities where country = PHL").Total());
        Assert.Equal("0", desk.Ask("count activities where country = \"Philippines\"").Total());
        Assert.Equal("1", desk.Ask("count activities where country = PHL", "--audience", "restricted").Total());
    }

    /// <summary>The editor's own prose speaks of outbreaks and of the Philippines; what comes from records must not.</summary>
    [Fact]
    public void A_published_page_and_its_figures_do_not_name_it()
    {
        var (page, figures) = desk.Publish();
        Assert.All(Signs, sign => Assert.DoesNotContain(sign, PageParts.WithoutProse(page), StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(Desk.Training, page, StringComparison.Ordinal);
        Assert.All(Signs, sign => Assert.DoesNotContain(sign, figures, StringComparison.OrdinalIgnoreCase));
        Assert.Equal((page, figures), desk.Publish("--as-recorded", Before(recorded)));
    }

    static string Before(string instant) => DateTimeOffset.Parse(instant).AddMicroseconds(-1).ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'");

    [GeneratedRegex(@"\d{4}-\d\d-\d\dT[\d:.]+Z")]
    private static partial Regex Instant();
}
