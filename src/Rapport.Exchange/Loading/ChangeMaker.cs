using Rapport.Publications;
using Rapport.Record;

namespace Rapport.Exchange.Loading;

/// <summary>Turns the records of a load into the changes to record, in load order.</summary>
sealed class ChangeMaker(LoadRun run)
{
    readonly List<Change> changes = [];
    int unchanged;

    /// <summary>The changes, or, where a reason is missing, that problem.</summary>
    public LoadResult Make()
    {
        var records = run.Kinds.SelectMany(k => k.Records).ToArray();
        foreach (var record in records.Where(ComesWithdrawn)) CreateAndWithdraw(record);
        foreach (var record in records.Where(r => !ComesWithdrawn(r)))
        {
            if (record.IsUnchanged) unchanged++;
            else changes.Add(ChangeOf(record, OperationOf(record)));
        }
        int changed = CountOf(Operation.Change) + CountOf(Operation.Merge), withdrawn = records.Count(r => r is { IsWithdrawn: true, IsUnchanged: false, Current: not null });
        if (changed + withdrawn > 0 && string.IsNullOrWhiteSpace(run.Context.Reason)) run.Problems.AddFile(null, LoadMessages.ReasonMissing(changed, withdrawn));
        if (!run.Problems.IsEmpty) return new LoadResult(run.Problems.Sorted(), []);
        return new LoadResult([], changes)
        {
            Contents = ContentsOf(records.Where(r => !r.IsUnchanged)),
            New = CountOf(Operation.Create), Changed = changed, Withdrawn = CountOf(Operation.Withdraw), Unchanged = unchanged,
        };
    }

    /// <summary>What the changed records came from and what they speak of, each once.</summary>
    IReadOnlyList<FileContent> ContentsOf(IEnumerable<LoadedRecord> changed)
    {
        var contents = new Dictionary<string, FileContent>(StringComparer.Ordinal);
        foreach (var record in changed)
        {
            foreach (var source in record.Companions.Prepend(record.File))
                if (source.Bytes.Length <= FileContent.BytesMax && !contents.ContainsKey(source.Hash)) contents.Add(source.Hash, new FileContent(source.Hash, source.Bytes));
            if (record.Kind == AttachedFile.Shape && run.Files.Find(record.Content.Text("hash")) is { } file) contents[file.Hash] = file;
        }
        return [.. contents.Values];
    }

    static bool ComesWithdrawn(LoadedRecord record) => record.IsWithdrawn && record.Current is null;

    /// <summary>
    /// A record that comes in withdrawn gets both versions at once, before all others: its keys are free again when a record that holds
    /// them now is created.
    /// </summary>
    void CreateAndWithdraw(LoadedRecord record)
    {
        changes.Add(ChangeOf(record, Operation.Create));
        changes.Add(ChangeOf(record, Operation.Withdraw) with { ExpectedVersion = 1 });
    }

    int CountOf(Operation operation) => changes.Count(c => c.Operation == operation);

    Change ChangeOf(LoadedRecord record, Operation operation) => new(record.Id, record.Content)
    {
        ExpectedVersion = record.Current?.Version ?? 0,
        Operation = operation,
        Cause = run.Context.Cause ?? CauseOf(operation),
        Source = new EntrySource(record.File.Hash, record.File.Name, record.Row),
    };

    static Operation OperationOf(LoadedRecord record)
    {
        if (record.IsWithdrawn) return Operation.Withdraw;
        if (record.Current is not { } current) return Operation.Create;
        var isMerged = record.Content.MergedInto is { } into && into != current.Content.MergedInto;
        return isMerged ? Operation.Merge : Operation.Change;
    }

    static Cause CauseOf(Operation operation) => operation switch
    {
        Operation.Create => Cause.New,
        Operation.Withdraw => Cause.Withdrawal,
        _ => Cause.Correction,
    };
}
