using Rapport.Record;
using Rapport.Storage.Backups;
using Rapport.Storage.Journals;

namespace Rapport.Storage.Tests.Durability;

/// <summary>The disk is filled while a program appends: what does not fit is said and not recorded, reads go on, and so do writes when there is room.</summary>
public sealed class FullDiskTests
{
    const int FillsPerRecord = 10;

    [Fact]
    [Trait("Heavy", "fills")]
    public void A_full_disk_stops_writes_until_there_is_room()
    {
        Assert.SkipWhen(Volume.Obstacle is not null, $"{Volume.Obstacle}");
        var random = new Random(Heavy.Seed("fills"));
        for (var left = Heavy.Count("fills", inTest: 3, full: 50); left > 0; left -= FillsPerRecord)
        {
            using var volume = Volume.InMemory(24 << 20);
            using var journal = Create(volume);
            for (var fill = 1; fill <= Math.Min(FillsPerRecord, left); fill++) Fill(volume, journal, random);
            Assert.Empty(journal.Check());
        }
    }

    [Fact]
    public void A_rebuild_that_finds_no_room_changes_nothing()
    {
        Assert.SkipWhen(Volume.Obstacle is not null, $"{Volume.Obstacle}");
        using var volume = Volume.InMemory(24 << 20);
        using (var before = Create(volume)) before.Append(Large("many", 3000));
        using var journal = SqliteJournal.Open(volume.File("record.db"));
        LeaveRoom(volume, 60_000);
        Assert.Equal(NoRoom(journal), Assert.Throws<IOException>(journal.RebuildDerived).Message);
        Assert.Empty(journal.Check());
        File.Delete(volume.File("ballast"));
        journal.RebuildDerived();
        Assert.Empty(journal.Check());
    }

    [Fact]
    public void A_backup_that_finds_no_room_leaves_nothing()
    {
        Assert.SkipWhen(Volume.Obstacle is not null, $"{Volume.Obstacle}");
        using var record = new TestRecord();
        record.Journal.Append(Large("many", 3000));
        using var volume = Volume.InMemory(1 << 20);
        var failure = Assert.Throws<IOException>(() => Backup.Make(record.Journal, volume.File("saved.db")));
        Assert.Equal($"{volume.File("saved.db")}: found no room on the disk; make room and try again: nothing of it was recorded", failure.Message);
        Backup.Make(record.Journal, record.File("saved.db"));
        failure = Assert.Throws<IOException>(() => Backup.Restore(record.File("saved.db"), volume.File("restored.db")));
        Assert.Equal($"{volume.File("restored.db")}: found no room on the disk; make room and try again: nothing of it was recorded", failure.Message);
        Assert.Empty(Directory.GetFiles(volume.Path));
    }

    /// <summary>Appends until the disk is full, reads, tries again in vain, and goes on when there is room.</summary>
    static void Fill(Volume volume, SqliteJournal journal, Random random)
    {
        LeaveRoom(volume, random.Next(0, 300_000));
        var (number, failure) = (0, default(IOException));
        Batch? refused = null;
        while (failure is null)
        {
            Assert.True(++number < 10_000, "the disk was never full");
            refused = Large($"{journal.Head!.Ordinal}", random.Next(1, 60)); // it has its first batch
            failure = Failure(() => journal.Append(refused));
        }
        var head = journal.Head;
        Assert.Equal(NoRoom(journal), failure.Message);
        Assert.Equal(head!.LastSequence, journal.Entries().Count()); // it has its first batch
        Assert.Null(journal.FindBatch(refused!.Key)); // it was made in the loop
        Assert.Equal(NoRoom(journal), Assert.Throws<IOException>(() => journal.Append(refused)).Message);

        File.Delete(volume.File("ballast"));
        var recorded = journal.Append(refused);
        Assert.Equal((head.LastSequence + 1, head.LastSequence + refused.Changes.Count, false), (recorded.FirstSequence, recorded.LastSequence, recorded.AlreadyRecorded));
    }

    static SqliteJournal Create(Volume volume) => SqliteJournal.Create(volume.File("record.db"), "test", TestRecord.Settings("system"));

    static Batch Large(string key, int changes) => new($"batch-{key}",
        [.. Enumerable.Range(1, changes).Select(i => TestRecord.Create($"{key}.{i}", TestRecord.Activity(new string('x', 500))))]);

    /// <summary>Fills a file with the rest of the room.</summary>
    static void LeaveRoom(Volume volume, int bytes)
    {
        using var ballast = File.Create(volume.File("ballast"));
        ballast.Write(new byte[Math.Max(0, new DriveInfo(volume.Path).AvailableFreeSpace - bytes)]);
    }

    static IOException? Failure(Action act)
    {
        try
        {
            act();
            return null;
        }
        catch (IOException failure) { return failure; }
    }

    static string NoRoom(SqliteJournal journal) => $"{journal.Path}: found no room on the disk; make room and try again: nothing of it was recorded";
}
