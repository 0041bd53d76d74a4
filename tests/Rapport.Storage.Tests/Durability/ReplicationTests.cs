using System.Diagnostics;
using Rapport.Record;
using Rapport.Storage.Journals;

namespace Rapport.Storage.Tests.Durability;

/// <summary>
/// A server that must wait for a standby, and the standby does not exist: a commit stands on this server alone until somebody loses patience.
/// </summary>
public sealed class ReplicationTests : IDisposable
{
    readonly PostgresServer server = new();
    readonly string address;
    readonly Journal journal;

    public ReplicationTests()
    {
        address = server.NewDatabase();
        journal = Journal.Create(address, "test", TestRecord.Settings("system"));
        Set("alter system set synchronous_standby_names = 'nobody'");
        UntilAsked();
    }

    public void Dispose()
    {
        journal.Dispose();
        server.Dispose();
    }

    [Fact]
    public async Task A_cancelled_wait_is_no_acknowledgement()
    {
        var sent = Task.Run(() => Append("a"));
        CancelWait();
        var unknown = await Assert.ThrowsAsync<OutcomeUnknownException>(() => sent);
        Assert.Equal("batch.not-replicated", unknown.Code);
        Assert.Equal($"{journal.Name}: found that somebody cancelled the wait for the standby, expected its answer to batch a; the batch is on this server "
            + "and may be on no other: send it again with --batch a, which records nothing twice and waits for the standby", unknown.Message);
    }

    [Fact]
    public async Task A_key_sent_again_is_answered_only_when_the_standby_has_it()
    {
        var sent = Task.Run(() => Append("a"));
        CancelWait();
        await Assert.ThrowsAsync<OutcomeUnknownException>(() => sent);
        var again = Task.Run(() => Append("a"));
        CancelWait();
        await Assert.ThrowsAsync<OutcomeUnknownException>(() => again);
        var asked = Task.Run(() => journal.Confirm("a"));
        CancelWait();
        await Assert.ThrowsAsync<OutcomeUnknownException>(() => asked);

        var last = Task.Run(() => Append("a"));
        UntilWaiting();
        Assert.False(last.IsCompleted);
        Set("alter system reset synchronous_standby_names");
        Assert.True((await last).AlreadyRecorded);
        Assert.Equal(2, journal.Head!.LastSequence); // it has its first batch
    }

    /// <summary>The commit is done and its answer lost: the journal reconnects, asks by the key, and finds its own batch.</summary>
    [Fact]
    public async Task A_commit_whose_answer_was_lost_is_found_by_its_key()
    {
        var sent = Task.Run(() => Append("a"));
        server.Ask("postgres", $"select pg_terminate_backend({UntilWaiting()})");
        UntilWaiting();
        Set("alter system reset synchronous_standby_names");
        var recorded = await sent;
        Assert.Equal((false, 2L), (recorded.AlreadyRecorded, recorded.LastSequence));
        Assert.Equal(2, journal.Head!.LastSequence); // it has its first batch
        Assert.Empty(journal.Check());
    }

    Recorded Append(string key) => journal.Append(new Batch(key, [TestRecord.Create("one", TestRecord.Activity("One"))]));

    void CancelWait() => server.Ask("postgres", $"select pg_cancel_backend({UntilWaiting()})");

    /// <summary>
    /// Until the server asks for a standby: a new connection sees the setting once the server has told its processes, and the checkpointer, which makes
    /// it hold for all, takes it over before it writes a checkpoint. A commit before that waits for nobody.
    /// </summary>
    void UntilAsked()
    {
        for (var patience = Stopwatch.StartNew(); server.Ask("postgres", "show synchronous_standby_names") != "nobody"; Thread.Sleep(10))
            if (patience.Elapsed > TimeSpan.FromSeconds(60)) throw new TimeoutException("the server asks for no standby");
        server.Ask("postgres", "checkpoint");
    }

    /// <summary>The process of the server that waits for the standby, once there is one.</summary>
    string UntilWaiting()
    {
        for (var patience = Stopwatch.StartNew(); patience.Elapsed < TimeSpan.FromSeconds(60); Thread.Sleep(10))
        {
            var process = server.Ask("postgres", "select pid from pg_stat_activity where wait_event = 'SyncRep'");
            if (process.Length > 0) return process;
        }
        throw new TimeoutException("nobody waits for the standby");
    }

    void Set(string sql)
    {
        server.Ask("postgres", sql);
        server.Ask("postgres", "select pg_reload_conf()");
    }
}
