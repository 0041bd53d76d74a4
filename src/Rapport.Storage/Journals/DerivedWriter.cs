using Rapport.Record;

namespace Rapport.Storage.Journals;

/// <summary>
/// Keeps what stands beside the journal in step with it, entry by entry and in the entry's transaction: <c>current</c>, <c>uniques</c> and
/// <c>guards</c>. A rebuild runs the same code over the whole journal.
/// </summary>
sealed class DerivedWriter(IDerivedTables tables, string office)
{
    /// <summary>Takes in one entry.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="content">Its content.</param>
    /// <param name="before">Reads the content it supersedes (null where that was withdrawn); null where it is the first version.</param>
    public void Write(Entry entry, RecordContent content, Func<RecordContent?>? before)
    {
        tables.SetCurrent(entry.Kind, entry.Sequence, RecordHead.Of(office, entry.Id, entry.Version, entry.Operation, content));
        WriteUniques(entry, content, before is not null);
        if (content.Kind.Guards is { } guards) WriteGuards(guards, entry, content, before?.Invoke());
    }

    /// <summary>A withdrawn record gives up its keys; any other takes those it holds now.</summary>
    void WriteUniques(Entry entry, RecordContent content, bool hadKeys)
    {
        if (hadKeys) tables.GiveUpKeys(entry.Kind, entry.Id);
        if (entry.Operation == Operation.Withdraw) return;
        foreach (var (rule, key) in content.Kind.UniqueKeys(entry.Id, content))
            if (tables.TakeKey(new UniqueKey(rule, key), new KeyHolder(entry.Kind, entry.Id)) is { } holder) throw Taken(entry, rule, key, holder);
    }

    static RecordException Taken(Entry entry, string rule, string key, KeyHolder holder) => new("unique.taken",
        $"{entry.Kind} {entry.Id}: found {rule} \"{key}\" held by {holder.Kind} {holder.Id}, expected one that no other record holds");

    /// <summary>Takes back what the version before gave, adds what this one gives, then holds every sum it touched against its limits.</summary>
    void WriteGuards(Func<RecordContent, IEnumerable<GuardShare>> guards, Entry entry, RecordContent content, RecordContent? before)
    {
        var touched = new Dictionary<UniqueKey, (GuardShare Share, long Value)>();
        foreach (var share in before is null ? [] : guards(before)) Touch(share, -share.Value);
        if (entry.Operation != Operation.Withdraw)
            foreach (var share in guards(content)) Touch(share, share.Value);
        foreach (var (share, value) in touched.Values)
            if (value < share.Minimum || value > share.Maximum) throw Broken(entry, share, value);

        void Touch(GuardShare share, long value)
        {
            var guard = new UniqueKey(share.Rule, share.Key);
            touched[guard] = (share, tables.AddToGuard(guard, value));
        }
    }

    static RecordException Broken(Entry entry, GuardShare share, long value) => new("guard.broken",
        $"{entry.Kind} {entry.Id}: found {share.Rule} of {share.Key} at {Hundredths(value)} with this change, expected "
        + (value > share.Maximum ? $"at most {Hundredths(share.Maximum)}" : $"at least {Hundredths(share.Minimum)}"));

    static string Hundredths(long value) => CanonicalJson.DecimalText(value / 100m);
}
