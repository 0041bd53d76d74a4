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
            var changes = Enumerable.Range(1, Size(number)).Select(row => new Change($"{number}.{row}", Content(number))).ToList();
            if (!IsTorn) journal.Append(new Batch($"batch-{number}", changes));
            else foreach (var change in changes) journal.Append(new Batch($"row-{change.Id}", [change]));
            acknowledgements.WriteLine($"{number} {changes.Count}");
        }
    }

    /// <summary>Told by the number alone, so that a reader of the journal knows what a whole batch is.</summary>
    static int Size(int number) => 1 + number % 5;

    static RecordContent Content(int number) => RecordContent.Empty(Activity.Shape)
        .With("kind", "training").With("title", LocalText.Of("en", $"Training {number}")).With("status", "held").With("visibility", "public");
}
