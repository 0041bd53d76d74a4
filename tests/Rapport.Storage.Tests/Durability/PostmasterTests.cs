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
        var address = server.NewDatabase();
        using var journal = Journal.Create(address, "test", TestRecord.Settings("system"));
        var (moments, acknowledged) = (new Random(20210228), new Dictionary<int, int>());
        for (var kill = 0; kill < kills; kill++)
        {
            var before = acknowledged.Count;
            KillWhileAppending(server, address, (kill * Programs * 1_000_000, moments.Next(50, 300), IsHard: kill % 2 == 0), acknowledged);
            Assert.Equal([], AppendedBatches.Faults(journal, acknowledged));
            Assert.True(acknowledged.Count > before, "nothing was acknowledged in this round");
        }
    }

    static void KillWhileAppending(PostgresServer server, string address, (int First, int Milliseconds, bool IsHard) kill, Dictionary<int, int> acknowledged)
    {
        Appending[] programs = [.. Enumerable.Range(0, Programs).Select(p => new Appending(["append", address, $"{kill.First + p * 1_000_000}", "1000000"]))];
        try
        {
            Thread.Sleep(kill.Milliseconds);
            server.Crash(kill.IsHard);
            server.Start();
            Thread.Sleep(kill.Milliseconds);
        }
        finally
        {
            foreach (var program in programs) program.Kill();
            foreach (var program in programs) AppendedBatches.Read(program.Answers(), acknowledged);
            foreach (var program in programs) program.Dispose();
        }
    }
}
