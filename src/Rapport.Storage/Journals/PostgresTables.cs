using Npgsql;
using NpgsqlTypes;
using Rapport.Record;

namespace Rapport.Storage.Journals;

/// <summary>
/// The tables that one batch is written to. What it needs to know of the records it changes is read in a few queries, however large it
/// is; its entries go out as one binary copy while they are made.
/// </summary>
sealed class PostgresTables : PostgresDerived, IBatchTables, IDisposable
{
    const string CopyEntries = "copy entries (office, sequence, batch, kind, id, version, schema, operation, cause, recorded_at, actor, via, source, reason, body, leaf, supersedes) "
        + "from stdin (format binary)";

    readonly RecordKinds kinds;
    readonly Dictionary<KeyHolder, (int Version, long Sequence)> newest = [];
    readonly Dictionary<long, RecordContent?> contents = [];
    NpgsqlBinaryImporter? copy;

    public PostgresTables(PostgresConnection connection, string office, RecordKinds kinds) : base(connection, office) => this.kinds = kinds;

    /// <summary>Reads what the rules ask about the records, keys and sums of a batch.</summary>
    public void Read(IReadOnlyList<Change> changes)
    {
        var records = changes.Select(c => new KeyHolder(c.Content.Kind.Name, c.Id)).Distinct().ToList();
        ReadNewest(records);
        ReadKeys([.. records.Where(newest.ContainsKey)], [.. changes.SelectMany(c => c.Content.Kind.UniqueKeys(c.Id, c.Content)).Select(k => new UniqueKey(k.Rule, k.Key)).Distinct()]);
        ReadContents();
        ReadGuards([.. changes.Select(c => c.Content).Concat(contents.Values.OfType<RecordContent>())
            .SelectMany(c => c.Kind.Guards?.Invoke(c) ?? []).Select(s => new UniqueKey(s.Rule, s.Key)).Distinct()]);
    }

    void ReadNewest(List<KeyHolder> records)
    {
        using var read = Command(OneByOne("asked.kind, asked.id, found.version, found.sequence", "kind, id", "select version, sequence from current where office = $1 and kind = asked.kind and id = asked.id"),
            [.. records.Select(r => r.Kind)], [.. records.Select(r => r.Id)]).ExecuteReader();
        while (read.Read()) newest[new KeyHolder(read.GetString(0), read.GetString(1))] = ((int)read.GetInt64(2), read.GetInt64(3));
    }

    /// <summary>Reads the newest content of records whose kind has guards: what it gave must be taken back.</summary>
    void ReadContents()
    {
        var guarded = newest.Where(r => kinds[r.Key.Kind].Guards is not null).Select(r => r.Value.Sequence).ToList();
        if (guarded.Count == 0) return;
        using var command = new NpgsqlCommand("select sequence, kind, schema, body, operation from entries where office = $1 and sequence = any($2)", Connection.Driver)
        {
            Parameters = { Arrays.Text(Office), Arrays.Numbers(guarded, s => s) },
        };
        using var read = command.ExecuteReader();
        while (read.Read())
            contents[read.GetInt64(0)] = read.GetString(4) == EntryWords.Of(Operation.Withdraw) ? null
                : RecordBody.Read(kinds[read.GetString(1)], (int)read.GetInt64(2), read.GetFieldValue<byte[]>(3));
    }

    public (int Version, long? Sequence) Newest(RecordKind kind, string id) =>
        newest.TryGetValue(new KeyHolder(kind.Name, id), out var found) ? (found.Version, found.Sequence) : (0, null);

    public RecordContent? ContentAt(long sequence) => contents[sequence];

    public void Insert(in NewEntry added)
    {
        var entry = added.Entry;
        newest[new KeyHolder(entry.Kind, entry.Id)] = (entry.Version, entry.Sequence);
        if (added.Content.Kind.Guards is not null) contents[entry.Sequence] = entry.Operation == Operation.Withdraw ? null : added.Content;
        copy ??= Connection.Driver.BeginBinaryImport(CopyEntries);
        copy.StartRow();
        Text(entry.Office); Number(entry.Sequence); Text(entry.Batch); Text(entry.Kind); Text(entry.Id); Number(entry.Version); Number(entry.Schema);
        Text(EntryWords.Of(entry.Operation)); Text(EntryWords.Of(entry.Cause)); Number(EntryWords.ToMicroseconds(entry.RecordedAt)); Text(entry.Actor);
        Text(EntryWords.Of(entry.Via)); Write(added.Source.IsEmpty ? null : added.Source.ToArray(), NpgsqlDbType.Text); Text(entry.Reason); copy.Write(entry.Body, NpgsqlDbType.Text);
        copy.Write(added.Leaf.ToArray(), NpgsqlDbType.Bytea);
        Number(added.Supersedes);
    }

    void Text(string? value) => Write(value, NpgsqlDbType.Text);

    void Number(long? value)
    {
        if (value is null) copy!.WriteNull(); // Insert began it
        else copy!.Write(value.Value, NpgsqlDbType.Bigint); // Insert began it
    }

    void Write<T>(T? value, NpgsqlDbType type) where T : class
    {
        if (value is null) copy!.WriteNull(); // Insert began it
        else copy!.Write(value, type); // Insert began it
    }

    /// <summary>Ends the copy: the entries are in the transaction.</summary>
    public void CompleteEntries()
    {
        copy?.Complete();
        Dispose();
    }

    /// <summary>Gives up a copy that was not completed.</summary>
    public void Dispose()
    {
        copy?.Dispose();
        copy = null;
    }
}
