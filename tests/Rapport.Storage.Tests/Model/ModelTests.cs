namespace Rapport.Storage.Tests.Model;

/// <summary>
/// Whatever is sent to a journal, it answers and holds what a small model of it does that anybody can read: <see cref="PlainRecord"/>.
/// Each of several records takes 100,000 operations from a seed of its own, as many of them at once as there are processors; <c>RAPPORT_SEED</c> says the first.
/// </summary>
public sealed class ModelTests
{
    const int OperationsPerRecord = 100_000;

    [Fact]
    [Trait("Heavy", "model")]
    public void The_journal_on_SQLite_is_what_the_model_says() => Run(Database.Sqlite);

    [Fact]
    [Trait("Heavy", "model")]
    public void The_journal_on_PostgreSQL_is_what_the_model_says() => Run(Database.Postgres);

    static void Run(Database database)
    {
        var operations = Heavy.Count("model", inTest: 100_000, full: 1_000_000);
        var first = Heavy.Seed("model");
        Parallel.For(0, operations / OperationsPerRecord, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, i => Run(database, first + i));
    }

    static void Run(Database database, int seed)
    {
        using var run = new ModelRun(database, seed);
        try { run.Go(OperationsPerRecord); }
        catch (Exception problem) { throw new InvalidOperationException($"RAPPORT_SEED={seed}, after {run.Operations} operations", problem); }
        string[] answers = ["Recorded", "already recorded", "batch.empty", "batch.key", "clock.backwards", "guard.broken", "opened", "rebuilt", "unique.taken", "version.expected"];
        Assert.Equal(answers, run.Answers.Keys.Order(StringComparer.Ordinal));
    }
}
