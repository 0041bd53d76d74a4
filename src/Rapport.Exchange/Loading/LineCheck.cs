using Rapport.Record;

namespace Rapport.Exchange.Loading;

/// <summary>
/// What leads from record to record of a kind (merged into, parent, superseded) must come to an end, and a part must be a part of a whole.
/// What two writers could make of this at once, only <c>check</c> can tell.
/// </summary>
sealed class LineCheck(LoadRun run)
{
    /// <summary>Reports every line that this load would close to a circle, and every part of a part.</summary>
    public void Report()
    {
        foreach (var kind in run.Kinds.Where(k => k.Records.Count > 0))
        {
            foreach (var field in kind.Kind.Lines) ReportCircles(kind, field);
            if (kind.Kind.IndexOf("part_of") is >= 0 and var part)
                foreach (var record in Made(kind)) ReportPart(kind, record, part);
        }
    }

    static IEnumerable<LoadedRecord> Made(LoadedKind kind) => kind.Records.Where(r => !r.IsWithdrawn && !r.IsUnchanged && r.Id.Length > 0);

    void ReportCircles(LoadedKind kind, Field field)
    {
        var made = Made(kind).Where(r => r.Content[field.Name] is not null).DistinctBy(r => r.Id).ToDictionary(r => r.Id, StringComparer.Ordinal);
        foreach (var circle in Cycles.Find(made.Keys, id => Stands(kind, id)?.Named(field) ?? []))
            if (circle.FirstOrDefault(made.ContainsKey) is { } at) ReportAt(made[at], field, LoadMessages.Circle(field, Turned(circle, at)));
    }

    /// <summary>The circle as it goes on from one of its records.</summary>
    static IReadOnlyList<string> Turned(IReadOnlyList<string> circle, string first) =>
        [.. circle.SkipWhile(id => id != first), .. circle.TakeWhile(id => id != first), first];

    void ReportPart(LoadedKind kind, LoadedRecord record, int field)
    {
        if (record.Content.Values[field] is not string whole) return;
        if (whole == record.Id) ReportAt(record, kind.Kind.Fields[field], LoadMessages.PartOfItself(whole));
        else if (Stands(kind, whole)?.Text("part_of") is { } above) ReportAt(record, kind.Kind.Fields[field], LoadMessages.PartOfPart(whole, above));
    }

    void ReportAt(LoadedRecord record, Field field, Fault fault) =>
        run.Problems.Add(record.File.Name, record.Places.Of(record.Kind.IndexOf(field.Name), record.Row), fault);

    /// <summary>What a record holds once this load is recorded; null where it is withdrawn or nowhere.</summary>
    RecordContent? Stands(LoadedKind kind, string id)
    {
        if (kind.TryFind(id, out var loaded)) return loaded is { IsWithdrawn: false } ? loaded.Content : null;
        return run.Context.Currents(kind.Kind.Name, id) is { IsWithdrawn: false } current ? current.Content : null;
    }
}
