using Rapport.Record;

namespace Rapport.Storage.Journals;

/// <summary>Writes the entries of one batch within its transaction: the entry with its leaf, then what is derived from it.</summary>
sealed class EntryWriter : IDisposable
{
    readonly string office;
    readonly RecordKinds kinds;
    readonly SqliteStatement find;
    readonly SqliteStatement insert;
    readonly SqliteStatements statements;
    readonly DerivedWriter derived;
    readonly CanonicalJson body = new();
    readonly CanonicalJson canonical = new();
    readonly byte[] leaf = new byte[32];

    public EntryWriter(SqliteStatements statements, string office, RecordKinds kinds)
    {
        (this.statements, this.office, this.kinds) = (statements, office, kinds);
        derived = new DerivedWriter(statements, office);
        find = statements.Take("select version, sequence from current where office = ?1 and kind = ?2 and id = ?3");
        insert = statements.Take("insert into entries values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)");
    }

    public void Write(Batch batch, Change change, long sequence, DateTimeOffset at)
    {
        var kind = change.Content.Kind;
        var (version, supersedes) = FindCurrent(kind, change.Id);
        CheckExpected(change, version);
        body.Clear();
        RecordBody.Write(change.Content, body);
        var entry = new Entry
        {
            Office = office, Sequence = sequence, Batch = batch.Key, Kind = kind.Name, Id = change.Id, Version = version + 1,
            Schema = kind.Schema, Operation = change.Operation, Cause = change.Cause, RecordedAt = at, Actor = batch.Actor,
            Via = batch.Via, Source = change.Source, Reason = batch.Reason, Body = body.Written.ToArray(),
        };
        entry.WriteLeaf(canonical, leaf);
        Insert(entry, supersedes);
        derived.Write(entry, change.Content, supersedes is null ? null : () => ContentAt(supersedes.Value));
    }

    (int Version, long? Sequence) FindCurrent(RecordKind kind, string id)
    {
        if (!find.Bind(1, office).Bind(2, kind.Name).Bind(3, id).Step()) return (0, null);
        var found = ((int)find.Int64(0), find.Int64(1));
        find.Reset();
        return found;
    }

    static void CheckExpected(Change change, int version)
    {
        if (change.ExpectedVersion == version) return;
        var expected = change.ExpectedVersion == 0 ? "none of that id" : $"version {change.ExpectedVersion}";
        var found = version == 0 ? "none" : $"version {version}";
        throw new RecordException("version.expected",
            $"{change.Content.Kind} {change.Id}: found {found}, expected {expected}; somebody changed it in between: read it again, then send your change");
    }

    /// <summary>The content of an entry, or null where it withdrew its record.</summary>
    RecordContent? ContentAt(long sequence)
    {
        using var read = statements.Take("select kind, schema, body from entries where office = ?1 and sequence = ?2 and operation <> 'withdraw'");
        return !read.Bind(1, office).Bind(2, sequence).Step() ? null : RecordBody.Read(kinds[read.Text(0)!], (int)read.Int64(1), read.Bytes(2)); // an entry always names its kind
    }

    void Insert(Entry entry, long? supersedes)
    {
        insert.Bind(1, entry.Office).Bind(2, entry.Sequence).Bind(3, entry.Batch).Bind(4, entry.Kind).Bind(5, entry.Id)
            .Bind(6, entry.Version).Bind(7, entry.Schema).Bind(8, EntryWords.Of(entry.Operation)).Bind(9, EntryWords.Of(entry.Cause))
            .Bind(10, EntryWords.ToMicroseconds(entry.RecordedAt)).Bind(11, entry.Actor).Bind(12, EntryWords.Of(entry.Via))
            .Bind(14, entry.Reason).BindText(15, body.Written).BindBlob(16, leaf);
        BindSource(entry.Source);
        _ = supersedes is null ? insert.BindNull(17) : insert.Bind(17, supersedes.Value);
        insert.Run();
    }

    void BindSource(EntrySource? source)
    {
        if (source is null) { insert.BindNull(13); return; }
        canonical.Clear();
        Entry.WriteSource(source, canonical);
        insert.BindText(13, canonical.Written);
    }

    public void Dispose()
    {
        derived.Dispose();
        find.Dispose();
        insert.Dispose();
    }
}
