using Rapport.Record;

namespace Rapport.Figures.Differences;

/// <summary>Finds what differs between two answers of one sentence.</summary>
/// <param name="versions">The versions of a record, by its kind and id, as the audience may know them.</param>
public sealed class DifferenceFinder(Func<string, string, IReadOnlyList<Entry>> versions)
{
    /// <summary>What differs.</summary>
    /// <param name="before">The answers at the earlier state.</param>
    /// <param name="after">The answers at the later state.</param>
    /// <param name="recordsMax">How many of the records that differ are told, each with its versions; null for all.</param>
    public FigureDifference Find(AnswerPair before, AnswerPair after, int? recordsMax = null)
    {
        var records = Records(before.Whole, after.Whole).ToList();
        var told = records.Take(recordsMax ?? records.Count).Select(r => r with { Versions = Between(r, before.Whole, after.Whole) });
        return new FigureDifference(before.Split, after.Split, Cells(before.Split, after.Split), [.. told]) { RecordsInAll = records.Count };
    }

    static IReadOnlyList<CellDifference> Cells(Reading before, Reading after)
    {
        var then = before.Rows.ToLookup(KeyOf, StringComparer.Ordinal); // a word that somebody wrote may read as what stands for none
        var now = after.Rows.Select(KeyOf).ToHashSet(StringComparer.Ordinal);
        var cells = after.Rows.Select(row => new CellDifference(row.Keys, row.Labels, then[KeyOf(row)].FirstOrDefault()?.Value, row.Value))
            .Concat(before.Rows.Where(row => !now.Contains(KeyOf(row))).Select(row => new CellDifference(row.Keys, row.Labels, row.Value, null)));
        return [.. cells.Where(c => c.Before != c.After)];
    }

    static string KeyOf(ReadingRow row) => string.Join('\n', row.Keys);

    /// <summary>The records that give something else, without their versions.</summary>
    static IEnumerable<RecordDifference> Records(Reading before, Reading after)
    {
        foreach (var (was, now) in before.Trace!.Zip(after.Trace!)) // both were asked with one, of the same measures
        {
            var (then, since) = (Given(was), Given(now));
            foreach (var (id, row) in since.Where(r => !then.TryGetValue(r.Key, out var earlier) || earlier.Gives != r.Value.Gives))
                yield return Of(now.Part, row.Row, then.TryGetValue(id, out var earlier) ? RecordChange.Changed : RecordChange.Added, earlier?.Gives, row.Gives);
            foreach (var (id, row) in then.Where(r => !since.ContainsKey(r.Key)))
                yield return Of(was.Part, row.Row, RecordChange.Removed, row.Gives, null);
        }
    }

    static RecordDifference Of(string part, TraceRow row, RecordChange change, string? before, string? after) => new(part, row.Kind, row.Id, row.Title, change, before, after, []);

    IReadOnlyList<Entry> Between(RecordDifference record, Reading before, Reading after) =>
        [.. versions(record.Kind, record.Id).Where(v => v.RecordedAt > before.AsRecorded.At && v.RecordedAt <= after.AsRecorded.At)];

    /// <summary>What each record gives, in the order of the trace; of <c>distinct</c> a record may stand for several keys.</summary>
    static Dictionary<string, RowGiven> Given(CellTrace cell) => cell.Rows.GroupBy(r => r.Id, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => new RowGiven(g.First(), g.Count() == 1 ? g.First().Contribution : string.Join(", ", g.Select(r => r.Contribution))), StringComparer.Ordinal);

    sealed record RowGiven(TraceRow Row, string? Gives);
}

/// <summary>The answers of a sentence at one state.</summary>
/// <param name="Split">As it is asked.</param>
/// <param name="Whole">Without what splits it, with its trace.</param>
public sealed record AnswerPair(Reading Split, Reading Whole);
