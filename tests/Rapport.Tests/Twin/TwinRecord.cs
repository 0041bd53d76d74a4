using Rapport.Record;
using Rapport.Twin;

namespace Rapport.Tests.Twin;

/// <summary>The record that a twin's batches come to, kept in memory, with whatever was wrong on the way.</summary>
sealed class TwinRecord
{
    readonly Dictionary<(string Kind, string Id), (int Version, RecordContent Content, bool IsWithdrawn, string? Actor, Cause Cause)> current = [];
    readonly Dictionary<(string Rule, string Key), (string Kind, string Id)> uniques = [];

    public TwinRecord(TwinOffice office)
    {
        foreach (var batch in office.Batches()) Take(batch);
    }

    public List<TwinBatch> Batches { get; } = [];

    public List<string> Wrong { get; } = [];

    public IEnumerable<Change> Changes => Batches.SelectMany(b => b.Batch.Changes);

    /// <summary>The newest versions of a kind that were not withdrawn.</summary>
    public IEnumerable<KeyValuePair<string, RecordContent>> Standing(string kind) =>
        current.Where(r => r.Key.Kind == kind && !r.Value.IsWithdrawn).Select(r => KeyValuePair.Create(r.Key.Id, r.Value.Content));

    void Take(TwinBatch batch)
    {
        if (Batches.Count > 0 && batch.At <= Batches[^1].At) Wrong.Add($"{batch.Batch.Key} at {batch.At:O} is not after the batch before");
        if (batch.Batch.Changes.Count == 0) Wrong.Add($"{batch.Batch.Key} is empty");
        Batches.Add(batch);
        foreach (var change in batch.Batch.Changes) Take(batch, change);
    }

    void Take(TwinBatch batch, Change change)
    {
        var (kind, place) = (change.Content.Kind.Name, $"{batch.Batch.Key}: {change.Content.Kind} {change.Id}");
        if (!RecordId.IsValid(change.Id)) Wrong.Add($"{place} is no id");
        var before = current.GetValueOrDefault((kind, change.Id));
        if (before.Version != change.ExpectedVersion) Wrong.Add($"{place}: expects version {change.ExpectedVersion}, there is {before.Version}");
        if (before.IsWithdrawn) Wrong.Add($"{place} was withdrawn");
        if (change.Operation == Operation.Approve && (batch.Batch.Actor == before.Actor || change.Cause != before.Cause || !change.Content.Equals(before.Content)))
            Wrong.Add($"{place}: approved by who recorded it, or as something else");
        current[(kind, change.Id)] = (before.Version + 1, change.Content, change.Operation == Operation.Withdraw, batch.Batch.Actor, change.Cause);
        Wrong.AddRange(RecordCheck.Problems(change.Content).Select(p => $"{place}: {p}"));
        if (change.Operation == Operation.Withdraw) return;
        Wrong.AddRange(change.Content.References().Where(r => !Stands(r.Field, r.Id)).Select(r => $"{place}: {r.Field.Name} names {r.Id}, which is not there"));
        foreach (var key in change.Content.Kind.UniqueKeys(change.Id, change.Content))
            if (!uniques.TryAdd(key, (kind, change.Id)) && uniques[key] != (kind, change.Id)) Wrong.Add($"{place}: {key} is taken");
    }

    bool Stands(Field field, string id) => current.TryGetValue((field.Of ?? "", id), out var found) && !found.IsWithdrawn;
}
