using Rapport.Record;
using Rapport.Storage.Journals;

namespace Rapport.Appender;

/// <summary>Appends on a disk that fails: what it is told of a failure it prints, then it reads, and sends the batch once more with the same key.</summary>
static class Persistent
{
    /// <summary>Opens a record, appends batches, and closes it. "done" is the last line unless something came that nobody foresaw.</summary>
    public static void Run(string record, int first, int count, TextWriter answers)
    {
        answers.WriteLine("ready");
        Try(answers, () =>
        {
            using var journal = Journal.Open(record);
            for (var number = first; number < first + count; number++)
                if (!Try(answers, () => Append(journal, number, answers)))
                {
                    answers.WriteLine($"read {journal.Head!.LastSequence} {journal.Entries().Count()}"); // a record has its first entry
                    Try(answers, () => Append(journal, number, answers));
                }
        });
        answers.WriteLine("done");
    }

    static void Append(Journal journal, int number, TextWriter answers)
    {
        var batch = Appender.BatchOf(number);
        journal.Append(batch);
        answers.WriteLine($"{number} {batch.Changes.Count}");
    }

    static bool Try(TextWriter answers, Action act)
    {
        try
        {
            act();
            return true;
        }
        catch (Exception failure) when (failure is IOException or RecordException)
        {
            answers.WriteLine($"! {failure.Message}");
            return false;
        }
    }
}
