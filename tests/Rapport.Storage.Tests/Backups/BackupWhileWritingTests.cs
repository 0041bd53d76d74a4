using Rapport.Record;
using Rapport.Storage.Backups;
using Rapport.Storage.Journals;

namespace Rapport.Storage.Tests.Backups;

/// <summary>Backups are made while another program appends without pause, and while they are killed.</summary>
public sealed class BackupWhileWritingTests
{
    const int BackupsPerRecord = 5;

    [Fact]
    [Trait("Heavy", "backup")]
    public Task Every_backup_on_SQLite_holds_what_was_acknowledged_before_it_began_and_no_half_batch() => Check(Database.Sqlite);

    [Fact]
    [Trait("Heavy", "backup")]
    public Task Every_backup_on_PostgreSQL_holds_what_was_acknowledged_before_it_began_and_no_half_batch() => Check(Database.Postgres);

    static async Task Check(Database database)
    {
        for (var left = Heavy.Count("backup", inTest: 20, full: 200); left > 0; left -= BackupsPerRecord)
            Assert.True((await SizesOfBackups(database)).Distinct().Count() > 1, "the record did not grow between backups");
    }

    /// <summary>Makes backups of a new record while it grows, restores each, and tells how many batches are in it.</summary>
    static async Task<List<int>> SizesOfBackups(Database database)
    {
        using var record = new TestRecord(clock: "system", on: database);
        using var appending = new Appending(["append", record.Address, "1", "100000000"]);
        var acknowledged = 0;
        var reading = Task.Run(() => { foreach (var line in appending.Answers()) Volatile.Write(ref acknowledged, int.Parse(line.Split(' ')[0])); });
        var sizes = new List<int>();
        for (var number = 1; number <= BackupsPerRecord; number++)
        {
            var before = await Grown(() => Volatile.Read(ref acknowledged), sizes.LastOrDefault());
            Backup.Make(record.Journal, record.File($"saved-{number}.db"));
            var restored = database == Database.Sqlite ? record.File($"restored-{number}.db") : PostgresServer.Shared.NewDatabase();
            Backup.Restore(record.File($"saved-{number}.db"), restored);
            sizes.Add(WholeBatches(restored, before));
            if (database == Database.Postgres) PostgresServer.Shared.Drop(restored);
        }
        appending.Kill();
        await reading;
        return sizes;
    }

    /// <summary>Waits until more batches are acknowledged than a backup held, for the program takes its time to start.</summary>
    static async Task<int> Grown(Func<int> acknowledged, int size)
    {
        for (var patience = TimeSpan.FromMinutes(1); acknowledged() <= size && patience > TimeSpan.Zero; patience -= TimeSpan.FromMilliseconds(5)) await Task.Delay(5);
        return acknowledged();
    }

    /// <summary>The number of the last batch of a record that holds every batch up to it whole, and at least those acknowledged.</summary>
    static int WholeBatches(string address, int acknowledged)
    {
        using var journal = Journal.Open(address);
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
        foreach (var milliseconds in new[] { 0, 20, 60, 100, 150, 200, 250 })
        {
            var made = record.File($"made-{milliseconds}.db");
            using (var working = new Appending([act, record.Path, made]))
            {
                if (milliseconds == 0) SpinWait.SpinUntil(() => Partial(record).Length > 0, TimeSpan.FromMinutes(1)); // once surely half way, however busy the machine is
                Thread.Sleep(milliseconds);
                working.Kill();
            }
            if (!File.Exists(made)) killedHalfWay++;
            else using (var journal = SqliteJournal.Open(made)) Assert.Equal(20_001, journal.Head!.LastSequence); // a record has its first entry
        }
        Assert.True(killedHalfWay > 2, $"only {killedHalfWay} of 7 were killed half way");
        Assert.NotEmpty(Partial(record));
    }

    static string[] Partial(TestRecord record) => Directory.GetFiles(Path.GetDirectoryName(record.Path)!, "*.partial"); // it lies in a folder

    [Fact]
    public void A_restore_to_a_server_that_is_killed_leaves_no_office_by_half()
    {
        using var record = new TestRecord();
        record.Append("many", [.. Enumerable.Range(1, 20_000).Select(i => TestRecord.Create($"a{i}", TestRecord.Activity($"A title of some length {i}")))]);
        var killedHalfWay = 0;
        foreach (var milliseconds in new[] { 100, 300, 500 })
        {
            var made = PostgresServer.Shared.NewDatabase();
            using (var working = new Appending(["restore", record.Path, made]))
            {
                Thread.Sleep(milliseconds);
                working.Kill();
            }
            try { using (var journal = Journal.Open(made)) Assert.Equal(20_001, journal.Head!.LastSequence); } // a record has its first entry
            catch (RecordException refusal) when (refusal.Code == "record.missing") { killedHalfWay++; }
            PostgresServer.Shared.Drop(made);
        }
        Assert.True(killedHalfWay > 0, "none of 3 was killed half way");
    }
}
