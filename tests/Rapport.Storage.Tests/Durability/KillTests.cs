namespace Rapport.Storage.Tests.Durability;

/// <summary>A program that appends is ended without a warning, at any moment: what it acknowledged is there, and nothing is there by half.</summary>
public sealed class KillTests
{
    const int KillsPerRecord = 25;

    [Fact]
    [Trait("Heavy", "kill")]
    public void Every_acknowledged_batch_is_whole_and_no_batch_is_there_by_half()
    {
        var kills = Heavy.Count("kill", inTest: 20, full: 1000);
        var moments = new Random(20210228);
        for (var done = 0; done < kills; done += KillsPerRecord)
            Assert.Equal([], Kill(Math.Min(KillsPerRecord, kills - done), moments, "whole"));
    }

    /// <summary>The check above would see a journal that records a batch row by row.</summary>
    [Fact]
    public void Without_a_transaction_half_batches_are_found() =>
        Assert.Contains(Kill(KillsPerRecord, new Random(20210228), "torn"), fault => fault.EndsWith("by half", StringComparison.Ordinal));

    /// <summary>Kills so many times, checks after each, and tells what was wrong; the first round with a fault is the last.</summary>
    static List<string> Kill(int times, Random moments, string how)
    {
        using var record = new TestRecord(clock: "system");
        var (acknowledged, faults) = (new Dictionary<int, int>(), new List<string>());
        for (var round = 0; round < times && faults.Count == 0; round++)
        {
            AppendUntilKilled(record, round * 1_000_000, moments.Next(0, 120), how, acknowledged);
            faults.AddRange(Faults(record, acknowledged));
        }
        return acknowledged.Count < times ? [.. faults, $"only {acknowledged.Count} batches were acknowledged"] : faults;
    }

    static void AppendUntilKilled(TestRecord record, int first, int milliseconds, string how, Dictionary<int, int> acknowledged)
    {
        using var appending = new Appending(["append", record.Path, $"{first}", "1000000", "full", how]);
        Thread.Sleep(milliseconds);
        appending.Kill();
        foreach (var line in appending.Answers().Where(line => line.Contains(' ', StringComparison.Ordinal)))
            acknowledged.Add(int.Parse(line.Split(' ')[0]), int.Parse(line.Split(' ')[1]));
    }

    static IEnumerable<string> Faults(TestRecord record, Dictionary<int, int> acknowledged)
    {
        using var journal = record.Open();
        var found = journal.Entries(2).GroupBy(e => int.Parse(e.Id.Split('.')[0])).ToDictionary(g => g.Key, g => g.Count());
        return [
            .. acknowledged.Where(batch => !found.ContainsKey(batch.Key)).Select(batch => $"batch {batch.Key} was acknowledged and is lost"),
            .. found.Where(batch => batch.Value != 1 + batch.Key % 5).Select(batch => $"batch {batch.Key} is there by half"),
            .. journal.Check().Select(problem => problem.Message),
        ];
    }
}
