using Rapport.Record;

namespace Rapport.Exchange.Loading;

/// <summary>Every id that a new or changed record names must be one of this load or of the journal.</summary>
sealed class ReferenceCheck(LoadRun run)
{
    /// <summary>How many known ids are compared in all to suggest the nearest: a file of unknown ids must not take hours.</summary>
    const int ComparisonsMax = 1_000_000;

    readonly Dictionary<(string Kind, string Id), Fault?> answers = [];
    int comparisons;

    /// <summary>Reports every reference that names nothing.</summary>
    public void Report()
    {
        foreach (var kind in run.Kinds)
        {
            var fields = Enumerable.Range(0, kind.Kind.Fields.Count).Where(i => kind.Kind.Fields[i].Refers).ToArray();
            foreach (var record in kind.Records)
                if (!run.Problems.IsFull && !record.IsWithdrawn && !record.IsUnchanged)
                    foreach (var field in fields) ReportField(record, field);
        }
    }

    /// <summary>Whether an id of a kind is in this load or in the journal, withdrawn or not.</summary>
    public static bool Exists(LoadedKind kind, string id, LoadRun run) =>
        kind.TryFind(id, out _) || run.Context.Currents(kind.Kind.Name, id) is not null;

    void ReportField(LoadedRecord record, int index)
    {
        var field = record.Kind.Fields[index];
        switch (record.Content.Values[index])
        {
            case string id: ReportOne(record, index, field, id); break;
            case ReadonlyList<string> ids:
                foreach (var id in ids.Span) ReportOne(record, index, field, id);
                break;
            case ReadonlyList<Share> shares:
                foreach (var share in shares.Span) ReportOne(record, index, field, share.Code);
                break;
        }
    }

    void ReportOne(LoadedRecord record, int index, Field field, string id)
    {
        var kind = run[field.Of!]; // only fields that refer come here
        if (kind.TryFind(id, out var target) && target is not { IsWithdrawn: true }) return;
        if (field.Name == "owner" && id == run.Context.Office) return;
        if (!answers.TryGetValue((kind.Kind.Name, id), out var fault)) answers[(kind.Kind.Name, id)] = fault = FaultOf(kind, field, id, target);
        if (fault is { } found) run.Problems.Add(record.File.Name, record.Places.Of(index, record.Row), found with { Code = LoadMessages.ReferenceCode(field) });
    }

    /// <summary>
    /// What is wrong with an id that no row of this load keeps, or null where the journal does or the file could not be read whole. A record
    /// that comes in withdrawn may be named: rows named it while it stood, in the record they come from.
    /// </summary>
    Fault? FaultOf(LoadedKind kind, Field field, string id, LoadedRecord? target)
    {
        if (target is { IsWithdrawn: true }) return target.Current is null ? null : LoadMessages.ReferenceWithdrawn(field, id);
        if (run.Context.Currents(kind.Kind.Name, id) is { } current)
            return current.IsWithdrawn ? LoadMessages.ReferenceWithdrawn(field, id) : null;
        return kind.IsIncomplete ? null : LoadMessages.Reference(field, id, NearestTo(kind, id));
    }

    string? NearestTo(LoadedKind kind, string id)
    {
        if (comparisons > ComparisonsMax) return null;
        var known = kind.Ids.Concat(run.Context.Ids(kind.Kind.Name)).Take(ComparisonsMax - comparisons + 1).ToArray();
        comparisons += known.Length;
        return Nearness.Nearest(id, known);
    }
}
