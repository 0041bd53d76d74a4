using Rapport.Storage.Backups;
using Rapport.Storage.Journals;

namespace Rapport.Storage.Tests.Backups;

/// <summary>Backups are made while another program appends without pause, and while they are killed.</summary>
public sealed class BackupWhileWritingTests
{
    const int BackupsPerRecord = 5;

    [Fact]
    [Trait("Heavy", "backup")]
    public async Task Every_backup_holds_what_was_acknowledged_before_it_began_and_no_half_batch()
    {
        for (var left = Heavy.Count("backup", inTest: 20, full: 200); left > 0; left -= BackupsPerRecord)
            Assert.True((await SizesOfBackups()).Distinct().Count() > 1, "the record did not grow between backups");
    }

    /// <summary>Makes backups of a new record while it grows, restores each, and tells how many batches are in it.</summary>
    static async Task<List<int>> SizesOfBackups()
    {
        using var record = new TestRecord(clock: "system");
        using var appending = new Appending(["append", record.Path, "1", "100000000"]);
        var acknowledged = 0;
        var reading = Task.Run(() => { foreach (var line in appending.Answers()) Volatile.Write(ref acknowledged, int.Parse(line.Split(' ')[0])); });
        var sizes = new List<int>();
        for (var number = 1; number <= BackupsPerRecord; number++)
        {
            var before = Volatile.Read(ref acknowledged);
            Backup.Make(record.Journal, record.File($"saved-{number}.db"));
            Backup.Restore(record.File($"saved-{number}.db"), record.File($"restored-{number}.db"));
            sizes.Add(WholeBatches(record.File($"restored-{number}.db"), before));
        }
        appending.Kill();
        await reading;
        return sizes;
    }

    /// <summary>The number of the last batch of a record that holds every batch up to it whole, and at least those acknowledged.</summary>
    static int WholeBatches(string file, int acknowledged)
    {
        using var journal = SqliteJournal.Open(file);
        Assert.Empty(journal.Check());
        var batches = journal.Entries(2).GroupBy(e => int.Parse(e.Id.Split('.')[0])).ToDictionary(g => g.Key, g => g.Count());
        Assert.Equal(Enumerable.Range(1, batches.Count), batches.Keys.Order());
        Assert.All(batches, batch => Assert.Equal(1 + batch.Key % 5, batch.Value));
        Assert.True(batches.Count >= acknowledged, $"{acknowledged} batches had been acknowledged, {batches.Count} are there");
        return batches.Count;
    }

    [Theory]
    [InlineData("backup")]
    [InlineData("restore")]
    public void What_is_killed_half_way_leaves_nothing_under_the_name(string act)
    {
        using var record = new TestRecord();
        record.Append("many", [.. Enumerable.Range(1, 20_000).Select(i => TestRecord.Create($"a{i}", TestRecord.Activity($"A title of some length {i}")))]);
        var killedHalfWay = 0;
        foreach (var milliseconds in new[] { 20, 60, 100, 150, 200, 250 })
        {
            var made = record.File($"made-{milliseconds}.db");
            using (var working = new Appending([act, record.Path, made]))
            {
                Thread.Sleep(milliseconds);
                working.Kill();
            }
            if (!File.Exists(made)) killedHalfWay++;
            else using (var journal = SqliteJournal.Open(made)) Assert.Equal(20_001, journal.Head!.LastSequence); // a record has its first entry
        }
        Assert.True(killedHalfWay > 2, $"only {killedHalfWay} of 6 were killed half way");
        Assert.NotEmpty(Directory.GetFiles(Path.GetDirectoryName(record.Path)!, "*.partial")); // it lies in a folder
    }
}
