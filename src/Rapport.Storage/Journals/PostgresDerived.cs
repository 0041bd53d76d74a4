using Npgsql;
using Rapport.Record;

namespace Rapport.Storage.Journals;

/// <summary>
/// What stands beside a journal on PostgreSQL, for the records of one batch or one page of a rebuild: the rows that it may touch are read in one go,
/// the rules work on them here, entry by entry, and what came of it is written in one go. The office's head row is locked
/// meanwhile, so that nobody else changes them.
/// </summary>
class PostgresDerived(PostgresConnection connection, string office) : IDerivedTables
{
    readonly Dictionary<KeyHolder, (long Sequence, RecordHead Head)> newest = [];
    readonly Dictionary<UniqueKey, KeyHolder> heldBefore = [];
    readonly Dictionary<UniqueKey, KeyHolder> held = [];
    readonly Dictionary<KeyHolder, List<UniqueKey>> keysOf = [];
    readonly Dictionary<UniqueKey, long> sums = [];

    protected PostgresConnection Connection => connection;

    protected string Office => office;

    /// <summary>Reads the keys that records hold, and who holds keys that may be taken.</summary>
    public void ReadKeys(IReadOnlyCollection<KeyHolder> holders, IReadOnlyCollection<UniqueKey> keys)
    {
        if (holders.Count > 0)
            ReadKeys(OneByOne("found.rule, found.key, asked.kind, asked.id", "kind, id", "select rule, key from uniques where office = $1 and kind = asked.kind and id = asked.id"),
                [.. holders.Select(h => h.Kind)], [.. holders.Select(h => h.Id)]);
        if (keys.Count > 0)
            ReadKeys(OneByOne("asked.rule, asked.key, found.kind, found.id", "rule, key", "select kind, id from uniques where office = $1 and rule = asked.rule and key = asked.key"),
                [.. keys.Select(k => k.Rule)], [.. keys.Select(k => k.Key)]);
    }

    void ReadKeys(string sql, string[] first, string[] second)
    {
        using var read = Command(sql, first, second).ExecuteReader();
        while (read.Read())
        {
            var (key, holder) = (new UniqueKey(read.GetString(0), read.GetString(1)), new KeyHolder(read.GetString(2), read.GetString(3)));
            if (heldBefore.TryAdd(key, holder)) Hold(key, holder);
        }
    }

    void Hold(UniqueKey key, KeyHolder holder)
    {
        held.Add(key, holder);
        if (!keysOf.TryGetValue(holder, out var keys)) keysOf[holder] = keys = [];
        keys.Add(key);
    }

    /// <summary>Reads running sums as they stand.</summary>
    public void ReadGuards(IReadOnlyCollection<UniqueKey> guards)
    {
        if (guards.Count == 0) return;
        using var read = Command(OneByOne("asked.rule, asked.key, found.value", "rule, key", "select value from guards where office = $1 and rule = asked.rule and key = asked.key"),
            [.. guards.Select(g => g.Rule)], [.. guards.Select(g => g.Key)]).ExecuteReader();
        while (read.Read()) sums[new UniqueKey(read.GetString(0), read.GetString(1))] = read.GetInt64(2);
    }

    public void SetCurrent(string kind, long sequence, RecordHead head) => newest[new KeyHolder(kind, head.Id)] = (sequence, head);

    public void GiveUpKeys(string kind, string id)
    {
        if (!keysOf.Remove(new KeyHolder(kind, id), out var keys)) return;
        foreach (var key in keys) held.Remove(key);
    }

    public KeyHolder? TakeKey(UniqueKey key, KeyHolder taker)
    {
        if (held.TryGetValue(key, out var holder)) return holder;
        Hold(key, taker);
        return null;
    }

    public long AddToGuard(UniqueKey guard, long value) => sums[guard] = sums.GetValueOrDefault(guard) + value;

    /// <summary>The statements that write what came of it: at most one for each table, and one for keys given up.</summary>
    public IEnumerable<NpgsqlBatchCommand> Written()
    {
        if (newest.Count > 0) yield return WriteCurrent();
        var givenUp = heldBefore.Where(k => !held.TryGetValue(k.Key, out var holder) || holder != k.Value).Select(k => k.Key).ToList();
        if (givenUp.Count > 0)
            yield return Arrays.Command("delete from uniques where ctid = any (array("
                + OneByOne("found.ctid", "rule, key", "select ctid from uniques where office = $1 and rule = asked.rule and key = asked.key") + "))",
                office, Arrays.Texts(givenUp, k => k.Rule), Arrays.Texts(givenUp, k => k.Key));
        var taken = held.Where(k => !heldBefore.TryGetValue(k.Key, out var holder) || holder != k.Value).ToList();
        if (taken.Count > 0)
            yield return Arrays.Command("insert into uniques select $1, * from unnest($2, $3, $4, $5)", office, Arrays.Texts(taken, k => k.Key.Rule),
                Arrays.Texts(taken, k => k.Key.Key), Arrays.Texts(taken, k => k.Value.Kind), Arrays.Texts(taken, k => k.Value.Id));
        if (sums.Count > 0)
            yield return Arrays.Command("insert into guards select $1, * from unnest($2, $3, $4) on conflict (office, rule, key) do update set value = excluded.value",
                office, Arrays.Texts(sums, s => s.Key.Rule), Arrays.Texts(sums, s => s.Key.Key), Arrays.Numbers(sums, s => s.Value));
    }

    NpgsqlBatchCommand WriteCurrent() => Arrays.Command(
        "insert into current select $1, * from unnest($2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) on conflict (office, kind, id) do update set "
        + "sequence = excluded.sequence, version = excluded.version, withdrawn = excluded.withdrawn, visibility = excluded.visibility, embargo = excluded.embargo, "
        + "owner = excluded.owner, title = excluded.title, placed_first = excluded.placed_first, placed_last = excluded.placed_last",
        office, Arrays.Texts(newest, r => r.Key.Kind), Arrays.Texts(newest, r => r.Key.Id), Arrays.Numbers(newest, r => r.Value.Sequence),
        Arrays.Numbers(newest, r => r.Value.Head.Version), Arrays.Numbers(newest, r => r.Value.Head.Withdrawn ? 1 : 0),
        Arrays.Numbers(newest, r => (int)r.Value.Head.Visibility),
        Arrays.Numbers(newest, r => r.Value.Head.Embargo is { } embargo ? EntryWords.ToMicroseconds(embargo) : null),
        Arrays.Texts(newest, r => r.Value.Head.Owner), Arrays.Texts(newest, r => r.Value.Head.Title),
        Arrays.Numbers(newest, r => r.Value.Head.Placed?.First.DayNumber), Arrays.Numbers(newest, r => r.Value.Head.Placed?.Last.DayNumber));

    /// <summary>
    /// A query that looks up each of the pairs asked by its key. As a plain join, a table that was never analysed would be read whole: the server
    /// takes an office for a few rows among many.
    /// </summary>
    protected static string OneByOne(string columns, string asked, string lookUp) =>
        $"select {columns} from unnest($2, $3) as asked ({asked}) cross join lateral ({lookUp} offset 0) found";

    protected NpgsqlCommand Command(string sql, string[] first, string[] second) => new(sql, connection.Driver)
    {
        Parameters = { Arrays.Text(office), Arrays.Texts(first, t => t), Arrays.Texts(second, t => t) },
    };
}
