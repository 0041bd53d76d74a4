using Rapport.Record;
using Rapport.Storage.Journals;
using Rapport.System.Tests.Acceptance;

namespace Rapport.System.Tests.Portal;

/// <summary>Until its instant nothing of a row under embargo is told; from that instant on, all of it.</summary>
public sealed class EmbargoTests(PortalRecords records)
{
    /// <summary>At the last moment the portal answers as one whose record has no such row; at the next, as one whose row was always public.</summary>
    [Theory]
    [InlineData(-1, 404)]
    [InlineData(0, 200)]
    public async Task At_its_instant_an_embargo_ends_everywhere(int microseconds, int status)
    {
        var now = PortalRecords.Embargo.AddMicroseconds(microseconds);
        await using var portal = await PortalServer.Start(records.TwinRecord, now);
        await using var without = await PortalServer.Start(records.Without(now), now);
        Assert.Equal(status, (await portal.Ask("/activities/embargoed-activity")).Status);
        var crawler = await new Crawler(without, new CrawlLimits(1, 4)).Walk("/");
        var walk = new Walk(portal, without);
        var found = await walk.Differences(crawler.Answers.Keys.Append("/activities/embargoed-activity").Append($"/activities?search={PlantedRows.Sign}").Select(path => (path, (string?)null)));
        Faults.None(found.Select(f => $"{f.Path}: {f.Difference}"));
        Assert.Equal(status == 200, (await portal.Ask("/activities")).Text.Contains(PlantedRows.Sign, StringComparison.Ordinal));
    }

    /// <summary>In one portal that runs on, with answers it has kept: nothing is recorded meanwhile, so only the clock tells.</summary>
    [Fact]
    public async Task A_portal_that_runs_on_shows_the_row_when_its_hour_comes()
    {
        using var desk = new Desk();
        using var journal = Journal.Create(desk.File("record.db"), "desk", RecordContent.Empty(Office()).With("time_zone", "Etc/UTC").With("visibility", "public"));
        journal.Append(new Batch("open", [Activity("open", null)]));
        await using var portal = await PortalServer.Start(desk.File("record.db"));
        Assert.Equal(200, (await portal.Ask("/activities")).Status);
        for (var seconds = 2; seconds < 60; seconds *= 2)
            if (await Comes(portal, journal, $"embargoed-{seconds}", TimeSpan.FromSeconds(seconds))) return;
        Assert.Fail("the machine is too slow for this test");
    }

    /// <summary>False where the hour had come before the portal could be asked.</summary>
    static async Task<bool> Comes(PortalServer portal, Journal journal, string id, TimeSpan wait)
    {
        var ends = TimeProvider.System.GetUtcNow() + wait;
        journal.Append(new Batch(id, [Activity(id, EntryWords.Instant(ends))]));
        var (page, before) = (await portal.Ask($"/activities/{id}"), await portal.Ask("/activities"));
        if (TimeProvider.System.GetUtcNow() >= ends) return false;
        Assert.Equal((404, false), (page.Status, before.Text.Contains($"/activities/{id}", StringComparison.Ordinal)));
        while (TimeProvider.System.GetUtcNow() < ends) await Task.Delay(20, TestContext.Current.CancellationToken);
        var after = await portal.Ask("/activities", ("If-None-Match", before.Header("ETag")!)); // a page has one
        Assert.Equal((200, 200, true), ((await portal.Ask($"/activities/{id}")).Status, after.Status, after.Text.Contains($"/activities/{id}", StringComparison.Ordinal)));
        return true;
    }

    static RecordKind Office() => RecordKinds.OfOffice["office"];

    static Change Activity(string id, string? embargo) => new(id, RecordContent.Empty(RecordKinds.OfOffice["activity"]).With("kind", "training").With("title", LocalText.Of("en", $"Training {id}"))
        .With("status", "held").With("end", Time.PartialDate.Parse("2021-02-03")).With("visibility", "public").With("embargo", embargo));
}
