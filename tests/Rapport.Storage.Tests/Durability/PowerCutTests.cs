using Rapport.Record;
using Rapport.Storage.Journals;

namespace Rapport.Storage.Tests.Durability;

/// <summary>
/// The power of a disk is cut while a program appends to a record on it: every batch that was acknowledged before is there, whole. The disk is
/// ext4 in a file, the cut ext4's own way of stopping without a flush. Run on demand: <c>./test --full power</c>, as root.
/// </summary>
public sealed class PowerCutTests
{
    [Fact]
    [Trait("Heavy", "power")]
    public void Every_batch_acknowledged_before_a_power_cut_is_there()
    {
        var cuts = Heavy.Count("power", inTest: 0, full: 30);
        Assert.SkipWhen(cuts == 0, "power cuts are made by ./test --full power");
        Assert.SkipWhen(Volume.Obstacle is not null, $"{Volume.Obstacle}");
        var (moments, acknowledged) = (new Random(Heavy.Seed("power")), 0);
        using var volume = Begin();
        for (var cut = 1; cut <= cuts; cut++)
        {
            var batches = AppendUntilCut(volume, cut * 1_000_000, moments.Next(5, 200), "full");
            Assert.Equal([], Faults(volume, batches));
            AppendOne(volume, cut);
            acknowledged += batches.Count;
        }
        Heavy.Tell($"heavy power: {cuts} cuts, {acknowledged} batches acknowledged before them, 0 lost");
        Assert.True(acknowledged > cuts, $"only {acknowledged} batches were acknowledged");
    }

    /// <summary>The check above would see a journal that runs with less than FULL.</summary>
    [Theory]
    [Trait("Heavy", "power")]
    [InlineData("normal")]
    [InlineData("off")]
    public void With_less_than_full_synchronisation_acknowledged_batches_are_lost(string synchronous)
    {
        var tries = Heavy.Count("power", inTest: 0, full: 10);
        Assert.SkipWhen(tries == 0, "power cuts are made by ./test --full power");
        Assert.SkipWhen(Volume.Obstacle is not null, $"{Volume.Obstacle}");
        var (lost, acknowledged) = (0, 0);
        for (var left = tries; left > 0; left--)
        {
            using var volume = Begin();
            var batches = AppendUntilCut(volume, 1_000_000, 200, synchronous);
            acknowledged += batches.Count;
            lost += Lost(volume, batches);
        }
        Heavy.Tell($"heavy power: {tries} cuts with synchronous={synchronous}, {acknowledged} batches acknowledged before them, {lost} lost");
        Assert.True(lost > 0, $"of {acknowledged} acknowledged batches none was lost in {tries} cuts");
    }

    /// <summary>A disk with a new record that is on it for good.</summary>
    static Volume Begin()
    {
        var volume = Volume.Ext4(64 << 20);
        using (SqliteJournal.Create(volume.File("record.db"), "test", TestRecord.Settings("system"))) { }
        volume.Restart();
        return volume;
    }

    /// <summary>Appends for a while, cuts the power, and starts the disk again.</summary>
    /// <returns>The batches whose acknowledgement had been read before the cut, with their sizes.</returns>
    static Dictionary<int, int> AppendUntilCut(Volume volume, int first, int milliseconds, string synchronous)
    {
        var (acknowledged, isOn, turn) = (new Dictionary<int, int>(), true, new Lock());
        using (var appending = new Appending(["append", volume.File("record.db"), $"{first}", "1000000", synchronous]))
        {
            var reading = new Thread(() =>
            {
                foreach (var line in appending.Answers())
                    lock (turn)
                        if (isOn) acknowledged.Add(int.Parse(line.Split(' ')[0]), int.Parse(line.Split(' ')[1]));
            });
            reading.Start();
            Thread.Sleep(milliseconds);
            lock (turn) isOn = false;
            volume.Cut();
            appending.Kill();
            reading.Join();
        }
        volume.Restart();
        return acknowledged;
    }

    static List<string> Faults(Volume volume, Dictionary<int, int> acknowledged)
    {
        using var journal = SqliteJournal.Open(volume.File("record.db"));
        var found = Batches(journal);
        return [
            .. acknowledged.Where(batch => !found.ContainsKey(batch.Key)).Select(batch => $"batch {batch.Key} was acknowledged and is lost"),
            .. found.Where(batch => batch.Value != 1 + batch.Key % 5).Select(batch => $"batch {batch.Key} is there by half"),
            .. journal.Check().Select(problem => problem.Message),
        ];
    }

    static int Lost(Volume volume, Dictionary<int, int> acknowledged)
    {
        try
        {
            using var journal = SqliteJournal.Open(volume.File("record.db"));
            var found = Batches(journal);
            return acknowledged.Count(batch => !found.ContainsKey(batch.Key));
        }
        catch (RecordException) { return acknowledged.Count; } // without its order of writes even the file may be gone
    }

    static Dictionary<int, int> Batches(SqliteJournal journal) => journal.Entries(2).Where(e => e.Id.Contains('.', StringComparison.Ordinal))
        .GroupBy(e => int.Parse(e.Id.Split('.')[0])).ToDictionary(g => g.Key, g => g.Count());

    static void AppendOne(Volume volume, int cut)
    {
        using var journal = SqliteJournal.Open(volume.File("record.db"));
        journal.Append(new Batch($"after-{cut}", [TestRecord.Create($"after-{cut}", TestRecord.Activity("After the cut"))]));
    }
}
