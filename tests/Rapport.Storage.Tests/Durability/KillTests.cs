namespace Rapport.Storage.Tests.Durability;

/// <summary>A program that appends is ended without a warning, at any moment: what it acknowledged is there, and nothing is there by half.</summary>
public sealed class KillTests
{
    const int KillsPerRecord = 25;

    [Fact]
    [Trait("Heavy", "kill")]
    public void On_SQLite_every_acknowledged_batch_is_whole_and_no_batch_is_there_by_half() =>
        KillOften(Database.Sqlite, Heavy.Count("kill", inTest: 20, full: 1000));

    [Fact]
    [Trait("Heavy", "kill-postgres")]
    public void On_PostgreSQL_every_acknowledged_batch_is_whole_and_no_batch_is_there_by_half() =>
        KillOften(Database.Postgres, Heavy.Count("kill-postgres", inTest: 20, full: 200));

    static void KillOften(Database on, int kills)
    {
        var moments = new Random(20210228);
        for (var done = 0; done < kills; done += KillsPerRecord)
            Assert.Equal([], Kill(on, Math.Min(KillsPerRecord, kills - done), moments, "whole"));
    }

    /// <summary>The checks above would see a journal that records a batch row by row.</summary>
    [Theory]
    [InlineData("Sqlite")]
    [InlineData("Postgres")]
    public void Without_a_transaction_half_batches_are_found(string on) =>
        Assert.Contains(Kill(Enum.Parse<Database>(on), KillsPerRecord, new Random(20210228), "torn"), fault => fault.EndsWith("by half", StringComparison.Ordinal));

    /// <summary>Kills so many times, checks after each, and tells what was wrong; the first round with a fault is the last.</summary>
    static List<string> Kill(Database on, int times, Random moments, string how)
    {
        using var record = new TestRecord(clock: "system", on: on);
        var (acknowledged, faults) = (new Dictionary<int, int>(), new List<string>());
        for (var round = 0; round < times && faults.Count == 0; round++)
        {
            AppendUntilKilled(record, (round * 1_000_000, round % 2 * AwaitedMin), moments.Next(0, 120), how, acknowledged);
            using var journal = record.Open();
            faults.AddRange(AppendedBatches.Faults(journal, acknowledged));
            if (faults.Count > 0 && how == "whole" && on == Database.Sqlite) faults.InsertRange(0, Kept(record, acknowledged));
        }
        return acknowledged.Count < times ? [.. faults, $"only {acknowledged.Count} batches were acknowledged"] : faults;
    }

    /// <summary>What is wrong once in thousands of kills is there to be looked at: the files of the record as they are, and what a second reader makes of them.</summary>
    static IEnumerable<string> Kept(TestRecord record, Dictionary<int, int> acknowledged)
    {
        var folder = Directory.CreateTempSubdirectory("rapport-kept-").FullName;
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(record.Path)!, "record.db*")) File.Copy(file, Path.Combine(folder, Path.GetFileName(file))); // a file stands in a folder
        using var again = record.Open();
        yield return $"the files are kept in {folder}; a second reader finds {AppendedBatches.Faults(again, acknowledged).Count()} faults";
    }

    /// <summary>So many batches are acknowledged before the kill in every other round: a slow machine too must have something to lose.</summary>
    const int AwaitedMin = 3;

    static void AppendUntilKilled(TestRecord record, (int First, int Awaited) round, int milliseconds, string how, Dictionary<int, int> acknowledged)
    {
        using var appending = new Appending(["append", record.Address, $"{round.First}", "1000000", record.On == Database.Sqlite ? "full" : "as-it-is", how]);
        // The driver of a server is slow to begin: without this, most kills would come before the first batch is sent.
        var awaited = record.On == Database.Postgres ? AwaitedMin : round.Awaited;
        var begun = Enumerable.Range(0, awaited).Select(_ => appending.Answer()).ToList();
        Thread.Sleep(milliseconds);
        appending.Kill();
        AppendedBatches.Read(begun.OfType<string>().Concat(appending.Answers()), acknowledged);
    }
}
