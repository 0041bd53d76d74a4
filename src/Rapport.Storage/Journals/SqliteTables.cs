using Rapport.Record;

namespace Rapport.Storage.Journals;

/// <summary>The tables of a journal on SQLite, read and written row by row: the database is in this process, and nothing is gained by waiting.</summary>
sealed class SqliteTables : IBatchTables, IDisposable
{
    readonly string office;
    readonly RecordKinds kinds;
    readonly SqliteStatements statements;
    readonly SqliteStatement current;
    readonly SqliteStatement takeUnique;
    readonly SqliteStatement giveUpUniques;
    readonly SqliteStatement whoHolds;
    readonly SqliteStatement addGuard;

    // These two speak of the truth, which a database that holds derived tables alone does not have.
    SqliteStatement? find;
    SqliteStatement? insert;

    public SqliteTables(SqliteStatements statements, string office, RecordKinds kinds)
    {
        (this.statements, this.office, this.kinds) = (statements, office, kinds);
        current = statements.Take("insert or replace into current values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)");
        giveUpUniques = statements.Take("delete from uniques where office = ?1 and kind = ?2 and id = ?3");
        takeUnique = statements.Take("insert or ignore into uniques values (?1, ?2, ?3, ?4, ?5) returning 1");
        whoHolds = statements.Take("select kind, id from uniques where office = ?1 and rule = ?2 and key = ?3");
        addGuard = statements.Take("insert into guards values (?1, ?2, ?3, ?4) "
            + "on conflict (office, rule, key) do update set value = value + excluded.value returning value");
    }

    public (int Version, long? Sequence) Newest(RecordKind kind, string id)
    {
        find ??= statements.Take("select version, sequence from current where office = ?1 and kind = ?2 and id = ?3");
        if (!find.Bind(1, office).Bind(2, kind.Name).Bind(3, id).Step()) return (0, null);
        var found = ((int)find.Int64(0), find.Int64(1));
        find.Reset();
        return found;
    }

    public RecordContent? ContentAt(long sequence)
    {
        using var read = statements.Take("select kind, schema, body from entries where office = ?1 and sequence = ?2 and operation <> 'withdraw'");
        return !read.Bind(1, office).Bind(2, sequence).Step() ? null : RecordBody.Read(kinds[read.Text(0)!], (int)read.Int64(1), read.Bytes(2)); // an entry always names its kind
    }

    public void Insert(in NewEntry added)
    {
        insert ??= statements.Take("insert into entries values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)");
        var entry = added.Entry;
        insert.Bind(1, entry.Office).Bind(2, entry.Sequence).Bind(3, entry.Batch).Bind(4, entry.Kind).Bind(5, entry.Id)
            .Bind(6, entry.Version).Bind(7, entry.Schema).Bind(8, EntryWords.Of(entry.Operation)).Bind(9, EntryWords.Of(entry.Cause))
            .Bind(10, EntryWords.ToMicroseconds(entry.RecordedAt)).Bind(11, entry.Actor).Bind(12, EntryWords.Of(entry.Via))
            .Bind(14, entry.Reason).BindText(15, entry.Body.Span).BindBlob(16, added.Leaf);
        _ = added.Source.IsEmpty ? insert.BindNull(13) : insert.BindText(13, added.Source);
        BindOptional(insert, 17, added.Supersedes);
        insert.Run();
    }

    public void SetCurrent(string kind, long sequence, RecordHead head)
    {
        current.Bind(1, office).Bind(2, kind).Bind(3, head.Id).Bind(4, sequence).Bind(5, head.Version)
            .Bind(6, head.Withdrawn ? 1 : 0).Bind(7, (int)head.Visibility).Bind(9, head.Owner).Bind(10, head.Title);
        BindOptional(current, 8, head.Embargo is { } embargo ? EntryWords.ToMicroseconds(embargo) : null);
        BindOptional(current, 11, head.Placed?.First.DayNumber);
        BindOptional(current, 12, head.Placed?.Last.DayNumber);
        current.Run();
    }

    static void BindOptional(SqliteStatement statement, int position, long? value) =>
        _ = value is null ? statement.BindNull(position) : statement.Bind(position, value.Value);

    public void GiveUpKeys(string kind, string id) => giveUpUniques.Bind(1, office).Bind(2, kind).Bind(3, id).Run();

    public KeyHolder? TakeKey(UniqueKey key, KeyHolder taker)
    {
        var taken = takeUnique.Bind(1, office).Bind(2, key.Rule).Bind(3, key.Key).Bind(4, taker.Kind).Bind(5, taker.Id).Step();
        takeUnique.Reset();
        return taken ? null : HolderOf(key);
    }

    KeyHolder HolderOf(UniqueKey key)
    {
        whoHolds.Bind(1, office).Bind(2, key.Rule).Bind(3, key.Key).Step();
        var holder = new KeyHolder(whoHolds.Text(0)!, whoHolds.Text(1)!); // it was not free, and names are never null
        whoHolds.Reset();
        return holder;
    }

    public long AddToGuard(UniqueKey guard, long value)
    {
        addGuard.Bind(1, office).Bind(2, guard.Rule).Bind(3, guard.Key).Bind(4, value).Step();
        var sum = addGuard.Int64(0);
        addGuard.Reset();
        return sum;
    }

    public void Dispose()
    {
        foreach (var statement in new[] { current, takeUnique, giveUpUniques, whoHolds, addGuard, find, insert }) statement?.Dispose();
    }
}
