using Rapport.Storage.Journals;

namespace Rapport.Storage.Tests.Durability;

/// <summary>The batches that programs under test append (see <c>tests/Rapport.Appender</c>): what was acknowledged, held against what is there.</summary>
static class AppendedBatches
{
    /// <summary>Takes in acknowledgements, each the number of a batch and its size; a line that was cut off is none.</summary>
    public static void Read(IEnumerable<string> lines, Dictionary<int, int> acknowledged)
    {
        foreach (var line in lines.Where(line => line.Contains(' ', StringComparison.Ordinal)))
            acknowledged.Add(int.Parse(line.Split(' ')[0]), int.Parse(line.Split(' ')[1]));
    }

    /// <summary>What is lost, what is there by half, and what the journal finds wrong with itself: holes, leaves, derived tables.</summary>
    public static IEnumerable<string> Faults(Journal journal, Dictionary<int, int> acknowledged)
    {
        var found = journal.Entries(2).GroupBy(e => int.Parse(e.Id.Split('.')[0])).ToDictionary(g => g.Key, g => g.Count());
        return [
            .. acknowledged.Where(batch => !found.ContainsKey(batch.Key)).Select(batch => $"batch {batch.Key} was acknowledged and is lost"),
            .. found.Where(batch => batch.Value != 1 + batch.Key % 5).Select(batch => $"batch {batch.Key} is there by half"),
            .. journal.Check().Select(problem => problem.Message),
        ];
    }
}
