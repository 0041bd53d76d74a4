using System.Diagnostics;
using Rapport.Storage.Journals;

namespace Rapport.Storage.Tests.Durability;

/// <summary>
/// The server is ended without a warning while two programs append, and started again: what it acknowledged is there, and nothing is there by
/// half. The programs are not told: they find their connection broken, ask for their batch by its key, and go on.
/// </summary>
public sealed class PostmasterTests
{
    const int Programs = 2;

    [Fact]
    [Trait("Heavy", "kill-postmaster")]
    public void A_server_that_was_killed_has_every_batch_it_acknowledged()
    {
        var kills = Heavy.Count("kill-postmaster", inTest: 5, full: 50);
        using var server = new PostgresServer();
        using var journal = Journal.Create(server.NewDatabase(), "test", TestRecord.Settings("system"));
        var (moments, acknowledged) = (new Random(20210228), new Dictionary<int, int>());
        for (var kill = 0; kill < kills; kill++)
        {
            KillWhileAppending(server, journal, (kill * Programs * 1_000_000, moments.Next(0, 200), IsHard: kill % 2 == 0), acknowledged);
            Assert.Equal([], AppendedBatches.Faults(journal, acknowledged));
        }
    }

    static void KillWhileAppending(PostgresServer server, Journal journal, (int First, int Milliseconds, bool IsHard) kill, Dictionary<int, int> acknowledged)
    {
        Appending[] programs = [.. Enumerable.Range(0, Programs).Select(p => new Appending(["append", journal.Record, $"{kill.First + p * 1_000_000}", "1000000"]))];
        try
        {
            // The driver is slow to begin: the kill comes when each has its first batch behind it.
            AppendedBatches.Read(programs.Select(program => program.Answer()!), acknowledged); // they append without end
            Thread.Sleep(kill.Milliseconds);
            server.Crash(kill.IsHard);
            server.Start();
            UntilLongerThan(journal.Head!.LastSequence, journal); // it has its first batch
        }
        finally
        {
            foreach (var program in programs) program.Kill();
            foreach (var program in programs) AppendedBatches.Read(program.Answers(), acknowledged);
            foreach (var program in programs) program.Dispose();
        }
    }

    /// <summary>Waits until the programs go on.</summary>
    static void UntilLongerThan(long sequence, Journal journal)
    {
        for (var patience = Stopwatch.StartNew(); journal.Head!.LastSequence == sequence; Thread.Sleep(10)) // it has its first batch
            if (patience.Elapsed > TimeSpan.FromSeconds(60)) throw new TimeoutException("no program went on after the server was back");
    }
}
