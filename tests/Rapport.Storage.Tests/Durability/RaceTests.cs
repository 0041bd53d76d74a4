namespace Rapport.Storage.Tests.Durability;

/// <summary>Two programs that change one record at the same moment.</summary>
public sealed class RaceTests : IDisposable
{
    readonly TestRecord record = new();

    public void Dispose() => record.Dispose();

    [Fact]
    public void Of_two_changes_against_the_same_version_one_is_recorded()
    {
        record.Append("a", TestRecord.Create("contested", TestRecord.Activity("Contested")));
        using Appending one = new(["race", record.Path]), other = new(["race", record.Path]);
        for (var version = 1; version <= 20; version++)
        {
            foreach (var racer in new[] { one, other }) racer.Say($"{version}");
            string?[] answers = [one.Answer(), other.Answer()];
            Assert.Single(answers, "won");
            Assert.Single(answers, $"activity contested: found version {version + 1}, expected version {version}; "
                + "somebody changed it in between: read it again, then send your change");
        }
        Assert.Equal(21, record.Journal.Current("activity", "contested")!.Version); // it was made above
        Assert.Empty(record.Journal.Check());
    }
}
