namespace Rapport.Storage.Tests.Durability;

/// <summary>Programs that write one record at the same moment.</summary>
public sealed class RaceTests
{
    [Fact]
    [Trait("Heavy", "race")]
    public void On_SQLite_one_of_two_changes_against_the_same_version_is_recorded() =>
        Race(Database.Sqlite, Heavy.Count("race", inTest: 100, full: 1000));

    [Fact]
    [Trait("Heavy", "race-postgres")]
    public void On_PostgreSQL_one_of_two_changes_against_the_same_version_is_recorded() =>
        Race(Database.Postgres, Heavy.Count("race-postgres", inTest: 100, full: 1000));

    static void Race(Database on, int versions)
    {
        using var record = new TestRecord(on: on);
        record.Append("a", TestRecord.Create("contested", TestRecord.Activity("Contested")));
        using Appending one = new(["race", record.Address]), other = new(["race", record.Address]);
        for (var version = 1; version <= versions; version++)
        {
            foreach (var racer in new[] { one, other }) racer.Say($"{version}");
            string?[] answers = [one.Answer(), other.Answer()];
            Assert.Single(answers, "won");
            Assert.Single(answers, $"activity contested: found version {version + 1}, expected version {version}; "
                + "somebody changed it in between: read it again, then send your change");
        }
        Assert.Equal(versions + 1, record.Journal.Current("activity", "contested")!.Version); // it was made above
        Assert.Empty(record.Journal.Check());
    }

    [Theory]
    [InlineData("Sqlite")]
    [InlineData("Postgres")]
    public void Four_programs_that_append_at_once_leave_no_holes_and_lose_nothing(string on)
    {
        using var record = new TestRecord(clock: "system", on: Enum.Parse<Database>(on));
        Appending[] programs = [.. Enumerable.Range(0, 4).Select(program => new Appending(["append", record.Address, $"{program * 1_000_000}", "50"]))];
        var acknowledged = new Dictionary<int, int>();
        foreach (var program in programs) AppendedBatches.Read(program.Answers(), acknowledged);
        foreach (var program in programs) program.Dispose();
        Assert.Equal(200, acknowledged.Count);
        Assert.Empty(AppendedBatches.Faults(record.Journal, acknowledged));
        Assert.Equal(1 + acknowledged.Values.Sum(), record.Journal.Head!.LastSequence); // it has its first batch
    }
}
