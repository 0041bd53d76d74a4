using System.Globalization;
using Microsoft.Data.Sqlite;
using Rapport.Storage.Journals;

namespace Rapport.Storage.Tests.Model;

/// <summary>
/// Whatever is sent to a journal, it answers and holds what a small model of it does that anybody can read: <see cref="PlainRecord"/>.
/// Records of 100,000 operations follow each other, each from a seed of its own; <c>RAPPORT_SEED</c> says the first.
/// </summary>
public abstract class ModelTests
{
    const int OperationsPerRecord = 100_000;

    /// <summary>Calls a check with an empty place for a record, and clears it away.</summary>
    private protected abstract void WithPlace(Action<ModelPlace> check);

    /// <summary>The name of the check: it is run for each database.</summary>
    private protected void Run(string name)
    {
        var operations = Heavy.Count(name, inTest: 100_000, full: 1_000_000);
        var first = Heavy.Seed(name);
        for (var done = 0; done < operations; done += OperationsPerRecord) Run(first + done / OperationsPerRecord, OperationsPerRecord);
    }

    void Run(int seed, int operations) => WithPlace(place =>
    {
        using var run = new ModelRun(place, seed);
        try { run.Go(operations); }
        catch (Exception problem) { throw new InvalidOperationException($"RAPPORT_SEED={seed}, after {run.Operations} operations", problem); }
        string[] answers = ["Recorded", "already recorded", "batch.empty", "batch.key", "clock.backwards", "guard.broken", "opened", "rebuilt", "unique.taken", "version.expected"];
        Assert.Equal(answers, run.Answers.Keys.Order(StringComparer.Ordinal));
    });
}

/// <summary>The model against the journal on SQLite.</summary>
public sealed class SqliteModelTests : ModelTests
{
    [Fact]
    [Trait("Heavy", "model")]
    public void The_journal_is_what_the_model_says() => Run("model");

    private protected override void WithPlace(Action<ModelPlace> check)
    {
        var folder = Directory.CreateTempSubdirectory("rapport-model");
        var file = Path.Combine(folder.FullName, "record.db");
        try { check(new ModelPlace(file, sql => Rows(file, sql))); }
        finally { folder.Delete(recursive: true); }
    }

    static IEnumerable<string> Rows(string file, string sql)
    {
        using var connection = SqliteSchema.Connect(file, SqliteOpenMode.ReadOnly);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        while (reader.Read())
            yield return string.Join(" | ", Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? "~" : Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture)));
    }
}
