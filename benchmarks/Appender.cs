using Rapport.Benchmarks.Records;
using Rapport.Record;
using Rapport.Storage.Journals;

namespace Rapport.Benchmarks;

/// <summary>
/// The other process: appends one new activity after another, each durable, until its standard input ends or so many are there; says
/// after each how many batches are acknowledged.
/// </summary>
static class Appender
{
    public const string Command = "append-continuously";

    const int BatchesMax = 500_000;

    public static void Run(string record)
    {
        using var journal = SqliteJournal.Open(record);
        var first = (int)journal.Head!.LastSequence; // a record has its first entry
        var stopped = Task.Run(() => Console.In.ReadToEnd());
        foreach (var change in new OfficeGenerator(first).Activities(BatchesMax, first: 10_000_000))
        {
            if (stopped.IsCompleted) return;
            journal.Append(new Batch(change.Id, [change]));
            Console.Out.WriteLine(journal.Head!.Ordinal); // as above
        }
    }
}
