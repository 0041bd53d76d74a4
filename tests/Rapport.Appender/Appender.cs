using Rapport.Delivery;
using Rapport.Record;
using Rapport.Storage.Journals;

namespace Rapport.Appender;

/// <summary>Appends batches of one to five activities without pause. The batch with the number n is <c>n.1</c> to <c>n.size</c>.</summary>
sealed class Appender(Journal journal, TextWriter acknowledgements)
{
    /// <summary>Whether every row is recorded by itself: what the journal would be without its transaction.</summary>
    public bool IsTorn { get; init; }

    public void Run(int first, int count)
    {
        acknowledgements.WriteLine("ready");
        for (var number = first; number < first + count; number++)
        {
            var batch = BatchOf(number);
            if (!IsTorn) journal.Append(batch);
            else foreach (var change in batch.Changes) journal.Append(new Batch($"row-{change.Id}", [change]));
            acknowledgements.WriteLine($"{number} {batch.Changes.Count}");
        }
    }

    /// <summary>The batch of a number.</summary>
    public static Batch BatchOf(int number) =>
        new($"batch-{number}", [.. Enumerable.Range(1, Size(number)).Select(row => new Change($"{number}.{row}", Content(number)))]);

    /// <summary>Told by the number alone, so that a reader of the journal knows what a whole batch is.</summary>
    static int Size(int number) => 1 + number % 5;

    static RecordContent Content(int number) => RecordContent.Empty(Activity.Shape)
        .With("kind", "training").With("title", LocalText.Of("en", $"Training {number}")).With("status", "held").With("visibility", "public");
}
