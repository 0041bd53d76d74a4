using Rapport.Record;

namespace Rapport.Storage.Journals;

/// <summary>
/// Keeps what stands beside the journal in step with it, entry by entry and in the entry's transaction: <c>current</c>, <c>uniques</c> and
/// <c>guards</c>. A rebuild runs the same code over the whole journal.
/// </summary>
sealed class DerivedWriter : IDisposable
{
    readonly string office;
    readonly SqliteStatement current;
    readonly SqliteStatement takeUnique;
    readonly SqliteStatement giveUpUniques;
    readonly SqliteStatement whoHolds;
    readonly SqliteStatement addGuard;
    readonly CanonicalJson json = new();

    public DerivedWriter(SqliteStatements statements, string office)
    {
        this.office = office;
        current = statements.Take("insert or replace into current values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)");
        giveUpUniques = statements.Take("delete from uniques where office = ?1 and kind = ?2 and id = ?3");
        takeUnique = statements.Take("insert or ignore into uniques values (?1, ?2, ?3, ?4, ?5) returning 1");
        whoHolds = statements.Take("select kind, id from uniques where office = ?1 and rule = ?2 and key = ?3");
        addGuard = statements.Take("insert into guards values (?1, ?2, ?3, ?4) "
            + "on conflict (office, rule, key) do update set value = value + excluded.value returning value");
    }

    /// <summary>Takes in one entry.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="content">Its content.</param>
    /// <param name="before">Reads the content it supersedes (null where that was withdrawn); null where it is the first version.</param>
    public void Write(Entry entry, RecordContent content, Func<RecordContent?>? before)
    {
        WriteCurrent(entry, content);
        WriteUniques(entry, content, before is not null);
        if (content.Kind.Guards is { } guards) WriteGuards(guards, entry, content, before?.Invoke());
    }

    void WriteCurrent(Entry entry, RecordContent content)
    {
        var head = RecordHead.Of(office, entry.Id, entry.Version, entry.Operation, content);
        current.Bind(1, office).Bind(2, entry.Kind).Bind(3, head.Id).Bind(4, entry.Sequence).Bind(5, head.Version)
            .Bind(6, head.Withdrawn ? 1 : 0).Bind(7, (int)head.Visibility).Bind(9, head.Owner).Bind(10, head.Title);
        BindOptional(8, head.Embargo is { } embargo ? EntryWords.ToMicroseconds(embargo) : null);
        BindOptional(11, head.Placed?.First.DayNumber);
        BindOptional(12, head.Placed?.Last.DayNumber);
        current.Run();
    }

    void BindOptional(int position, long? value) => _ = value is null ? current.BindNull(position) : current.Bind(position, value.Value);

    /// <summary>A withdrawn record gives up its keys; any other takes those it holds now.</summary>
    void WriteUniques(Entry entry, RecordContent content, bool hadKeys)
    {
        if (hadKeys) giveUpUniques.Bind(1, office).Bind(2, entry.Kind).Bind(3, entry.Id).Run();
        if (entry.Operation == Operation.Withdraw) return;
        foreach (var (rule, key) in content.Kind.UniqueKeys(entry.Id, content))
        {
            var taken = takeUnique.Bind(1, office).Bind(2, rule).Bind(3, key).Bind(4, entry.Kind).Bind(5, entry.Id).Step();
            takeUnique.Reset();
            if (!taken) throw Taken(entry, rule, key);
        }
    }

    RecordException Taken(Entry entry, string rule, string key)
    {
        whoHolds.Bind(1, office).Bind(2, rule).Bind(3, key).Step();
        var holder = $"{whoHolds.Text(0)} {whoHolds.Text(1)}";
        whoHolds.Reset();
        return new RecordException("unique.taken",
            $"{entry.Kind} {entry.Id}: found {rule} \"{key}\" held by {holder}, expected one that no other record holds");
    }

    /// <summary>Takes back what the version before gave, adds what this one gives, then holds every sum it touched against its limits.</summary>
    void WriteGuards(Func<RecordContent, IEnumerable<GuardShare>> guards, Entry entry, RecordContent content, RecordContent? before)
    {
        var touched = new Dictionary<(string, string), (GuardShare Share, long Value)>();
        foreach (var share in before is null ? [] : guards(before)) touched[(share.Rule, share.Key)] = (share, Add(share, -share.Value));
        if (entry.Operation != Operation.Withdraw)
            foreach (var share in guards(content)) touched[(share.Rule, share.Key)] = (share, Add(share, share.Value));
        foreach (var (share, value) in touched.Values)
            if (value < share.Minimum || value > share.Maximum) throw Broken(entry, share, value);
    }

    long Add(GuardShare share, long value)
    {
        addGuard.Bind(1, office).Bind(2, share.Rule).Bind(3, share.Key).Bind(4, value).Step();
        var sum = addGuard.Int64(0);
        addGuard.Reset();
        return sum;
    }

    static RecordException Broken(Entry entry, GuardShare share, long value) => new("guard.broken",
        $"{entry.Kind} {entry.Id}: found {share.Rule} of {share.Key} at {Hundredths(value)} with this change, expected "
        + (value > share.Maximum ? $"at most {Hundredths(share.Maximum)}" : $"at least {Hundredths(share.Minimum)}"));

    static string Hundredths(long value) => CanonicalJson.DecimalText(value / 100m);

    public void Dispose()
    {
        current.Dispose();
        takeUnique.Dispose();
        giveUpUniques.Dispose();
        whoHolds.Dispose();
        addGuard.Dispose();
    }
}
