using System.Collections.Concurrent;
using Rapport.Record;
using Rapport.Storage.Journals;
using Rapport.System.Tests.Acceptance;
using Rapport.System.Tests.Portal;
using Rapport.Twin;

[assembly: AssemblyFixture(typeof(PortalRecords))]

namespace Rapport.System.Tests.Portal;

/// <summary>
/// The records that portals are tried on, each made when it is first asked for: the sample of February 2021; a small twin with planted rows
/// that not everybody may see; the same twin without what the public may not see. A portal of each is shared by all tests that only read,
/// and so is a walk of it.
/// </summary>
public sealed class PortalRecords : IAsyncDisposable
{
    /// <summary>What the clock of the twin says: after everything was recorded, and before the planted embargo ends.</summary>
    internal static readonly DateTimeOffset Now = TwinOffice.IssueRecorded.AddDays(20);

    /// <summary>When the planted embargo ends.</summary>
    internal static readonly DateTimeOffset Embargo = Now.AddHours(1);

    readonly Desk desk = new();
    readonly Lazy<string> sample, twin, without;
    readonly Lazy<Task<PortalServer>> ofSample, ofTwin, ofWithout;
    readonly ConcurrentDictionary<(PortalServer, CrawlLimits, string), Lazy<Task<Crawler>>> walks = [];

    public PortalRecords()
    {
        (sample, twin, without) = (new(MakeSample), new(MakeTwin), new(() => Without(Now)));
        (ofSample, ofTwin, ofWithout) = (new(() => PortalServer.Start(sample.Value)), new(() => PortalServer.Start(twin.Value, Now)), new(() => PortalServer.Start(without.Value, Now)));
    }

    /// <summary>The record of the twin with its planted rows.</summary>
    internal string TwinRecord => twin.Value;

    /// <summary>The sample of February 2021.</summary>
    internal Task<PortalServer> Sample => ofSample.Value;

    /// <summary>The twin with its planted rows.</summary>
    internal Task<PortalServer> Twin => ofTwin.Value;

    /// <summary>The twin without what the public may not see.</summary>
    internal Task<PortalServer> TwinWithout => ofWithout.Value;

    /// <summary>A shared portal, walked once for all tests that go as far from the same addresses.</summary>
    internal Task<Crawler> Walked(PortalServer portal, CrawlLimits limits, params string[] from) =>
        walks.GetOrAdd((portal, limits, string.Join(' ', from)), _ => new(() => new Crawler(portal, limits).Walk(from))).Value;

    /// <summary>The record of the twin as it would be had nothing been recorded but what the public may see at an instant.</summary>
    internal string Without(DateTimeOffset now)
    {
        var path = desk.File($"without-{now:yyyyMMddHHmmss.ffffff}.db");
        if (!File.Exists(path)) PublicPart.Copy(twin.Value, path, now);
        return path;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var portal in new[] { ofSample, ofTwin, ofWithout }.Where(p => p.IsValueCreated)) await (await portal.Value).DisposeAsync();
        desk.Dispose();
    }

    string MakeSample()
    {
        desk.Do(null, "init", "--record", "sample.db", "--office", "unoct", "--time-zone", "America/New_York", "--clock", "test");
        desk.Do("2021-03-02T15:00:00Z", "load", Path.Combine(Launcher.Root, "samples/unoct-2021-02"), "--record", "sample.db", "--reason", "the sample");
        return desk.File("sample.db");
    }

    string MakeTwin()
    {
        desk.Do(null, "generate", "--record", "twin.db", "--activities", "120", "--quiet");
        var clock = new JournalClock(TimeProvider.System, TwinOffice.IssueRecorded.AddDays(1));
        using var journal = Journal.Open(desk.File("twin.db"), new JournalOptions { Clock = clock });
        foreach (var batch in new PlantedRows(journal, EntryWords.Instant(Embargo)).Batches())
        {
            clock.TestNow = clock.TestNow!.Value.AddHours(7); // set above
            journal.Append(batch);
        }
        return journal.Record;
    }
}
