using Rapport.Record;

namespace Rapport.Storage.Journals;

public abstract partial class Journal
{
    private protected const string EntryColumns =
        "sequence, batch, kind, id, version, schema, operation, cause, recorded_at, actor, via, source, reason, body";

    /// <summary>The last batch, or null before the first.</summary>
    public JournalHead? Head
    {
        get
        {
            using var read = Take("select ordinal, last_sequence, recorded_at, (select leaf from entries e where e.office = b.office and e.sequence = b.last_sequence) "
                + "from batches b where office = ?1 order by ordinal desc limit 1");
            if (!read.Bind(1, Office.Id).Step()) return null;
            return new JournalHead(read.Int64(0), read.Int64(1), EntryWords.FromMicroseconds(read.Int64(2)), read.Bytes(3).ToArray());
        }
    }

    /// <summary>Entries in order, from one sequence to another, both included; read page by page.</summary>
    public IEnumerable<Entry> Entries(long from = 1, long to = long.MaxValue) => Stored(from, to).Select(e => e.Entry);

    IEnumerable<StoredEntry> Stored(long from = 1, long to = long.MaxValue)
    {
        const int Page = 5_000;
        while (from <= to)
        {
            var page = ReadPage(from, to, Page);
            foreach (var entry in page) yield return entry;
            if (page.Count < Page) yield break;
            from = page[^1].Entry.Sequence + 1;
        }
    }

    List<StoredEntry> ReadPage(long from, long to, int count)
    {
        using var read = Take($"select {EntryColumns}, office, leaf, supersedes from entries where office = ?1 and sequence between ?2 and ?3 order by sequence limit ?4");
        read.Bind(1, Office.Id).Bind(2, from).Bind(3, to).Bind(4, count);
        var page = new List<StoredEntry>();
        while (read.Step()) page.Add(new StoredEntry(ReadEntry(read), read.Bytes(15).ToArray(), read.IsNull(16) ? null : read.Int64(16)));
        return page;
    }

    /// <summary>The newest version of a record and, through what each supersedes, all before it.</summary>
    const string Versions =
        "with recursive versions (sequence) as (select sequence from current where office = ?1 and kind = ?2 and id = ?3 "
        + "union all select e.supersedes from versions v join entries e on e.office = ?1 and e.sequence = v.sequence where e.supersedes is not null) ";

    /// <summary>Every version of a record, the first first.</summary>
    public IReadOnlyList<Entry> History(string kind, string id)
    {
        using var read = Take($"{Versions} select {EntryColumns}, office from entries where office = ?1 and sequence in (select sequence from versions) order by sequence");
        read.Bind(1, Office.Id).Bind(2, kind).Bind(3, id);
        var entries = new List<Entry>();
        while (read.Step()) entries.Add(ReadEntry(read));
        return entries;
    }

    /// <summary>The newest version of a record, or null.</summary>
    public CurrentRecord? Current(string kind, string id)
    {
        using var read = Take("select c.version, c.withdrawn, e.schema, e.body from current c join entries e on e.office = c.office and e.sequence = c.sequence "
            + "where c.office = ?1 and c.kind = ?2 and c.id = ?3");
        if (!read.Bind(1, Office.Id).Bind(2, kind).Bind(3, id).Step()) return null;
        var content = RecordBody.Read(Kinds[kind], (int)read.Int64(2), read.Bytes(3));
        return new CurrentRecord((int)read.Int64(0), read.Int64(1) == 1, content);
    }

    /// <summary>
    /// The records of a kind as they stood after a sequence, in the order of their ids, withdrawn ones included. Read page by page: whoever
    /// asks holds one page, and others may write meanwhile.
    /// </summary>
    public IEnumerable<RecordState> States(string kind, long sequence)
    {
        const int Page = 1_000;
        var (page, after) = (new List<(string Id, long Sequence, CurrentRecord Newest)>(), "");
        do
        {
            page = ReadCurrents(kind, after, Page);
            foreach (var (id, last, newest) in page)
                if ((last <= sequence ? newest : StateAt(kind, id, sequence)) is { } then) yield return new RecordState(id, then, newest);
            if (page.Count > 0) after = page[^1].Id;
        }
        while (page.Count == Page);
    }

    /// <summary>How many records <see cref="States(string, IReadOnlyList{string}, long)"/> takes at once.</summary>
    public const int StatesMax = 500;

    /// <summary>Some records of a kind as they stood after a sequence, in the order asked, withdrawn ones included; those that were not there are left out.</summary>
    public IReadOnlyList<RecordState> States(string kind, IReadOnlyList<string> ids, long sequence)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(ids.Count, StatesMax);
        var newest = ReadCurrents(kind, ids).ToDictionary(c => c.Id, StringComparer.Ordinal);
        var states = new List<RecordState>(newest.Count);
        foreach (var id in ids)
            if (newest.TryGetValue(id, out var found) && (found.Sequence <= sequence ? found.Newest : StateAt(kind, id, sequence)) is { } then)
                states.Add(new RecordState(id, then, found.Newest));
        return states;
    }

    static readonly string SomeIds = string.Join(", ", Enumerable.Range(3, StatesMax).Select(i => $"?{i}"));

    /// <summary>Always with the same number of places, so that the statement is prepared once; the places left over match nothing.</summary>
    List<(string Id, long Sequence, CurrentRecord Newest)> ReadCurrents(string kind, IReadOnlyList<string> ids)
    {
        using var read = Take("select c.id, c.sequence, c.version, c.withdrawn, e.schema, e.body from current c join entries e on e.office = c.office and e.sequence = c.sequence "
            + $"where c.office = ?1 and c.kind = ?2 and c.id in ({SomeIds})");
        read.Bind(1, Office.Id).Bind(2, kind);
        for (var i = 0; i < StatesMax; i++) read.Bind(3 + i, i < ids.Count ? ids[i] : null);
        return ReadCurrents(kind, read, ids.Count);
    }

    List<(string Id, long Sequence, CurrentRecord Newest)> ReadCurrents(string kind, IJournalStatement read, int count)
    {
        var page = new List<(string, long, CurrentRecord)>(count);
        while (read.Step())
            page.Add((read.Text(0)!, read.Int64(1), new CurrentRecord((int)read.Int64(2), read.Int64(3) == 1, RecordBody.Read(Kinds[kind], (int)read.Int64(4), read.Bytes(5))))); // never null
        return page;
    }

    List<(string Id, long Sequence, CurrentRecord Newest)> ReadCurrents(string kind, string after, int count)
    {
        using var read = Take("select c.id, c.sequence, c.version, c.withdrawn, e.schema, e.body from current c join entries e on e.office = c.office and e.sequence = c.sequence "
            + "where c.office = ?1 and c.kind = ?2 and c.id > ?3 order by c.id limit ?4");
        read.Bind(1, Office.Id).Bind(2, kind).Bind(3, after).Bind(4, count);
        return ReadCurrents(kind, read, count);
    }

    /// <summary>The version that was the newest after a sequence, or null where the record was not there yet.</summary>
    CurrentRecord? StateAt(string kind, string id, long sequence)
    {
        using var read = Take($"{Versions} select version, operation, schema, body from entries "
            + "where office = ?1 and sequence = (select max(sequence) from versions where sequence <= ?4)");
        if (!read.Bind(1, Office.Id).Bind(2, kind).Bind(3, id).Bind(4, sequence).Step()) return null;
        var content = RecordBody.Read(Kinds[kind], (int)read.Int64(2), read.Bytes(3));
        return new CurrentRecord((int)read.Int64(0), read.Text(1) == EntryWords.Of(Operation.Withdraw), content);
    }

    /// <summary>The ids of a kind, in order.</summary>
    public IReadOnlyList<string> Ids(string kind)
    {
        using var read = Take("select id from current where office = ?1 and kind = ?2 order by id");
        read.Bind(1, Office.Id).Bind(2, kind);
        var ids = new List<string>();
        while (read.Step()) ids.Add(read.Text(0)!); // never null
        return ids;
    }

    /// <summary>The content of a record as recorded at a sequence; null where it was not there yet, or was withdrawn.</summary>
    public RecordContent? ContentAsOf(string kind, string id, long sequence)
    {
        using var read = Take($"{Versions} select schema, body, operation from entries "
            + "where office = ?1 and sequence = (select max(sequence) from versions where sequence <= ?4)");
        if (!read.Bind(1, Office.Id).Bind(2, kind).Bind(3, id).Bind(4, sequence).Step() || read.Text(2) == EntryWords.Of(Operation.Withdraw)) return null;
        return RecordBody.Read(Kinds[kind], (int)read.Int64(0), read.Bytes(1));
    }

    /// <summary>What a batch did when it was recorded, or null.</summary>
    public Recorded? FindBatch(string key)
    {
        using var find = Take("select first_sequence, last_sequence, recorded_at from batches where office = ?1 and batch = ?2");
        if (!find.Bind(1, Office.Id).Bind(2, key).Step()) return null;
        var found = new Recorded(key, find.Int64(0), find.Int64(1), EntryWords.FromMicroseconds(find.Int64(2)), AlreadyRecorded: true);
        return found;
    }

    /// <summary>The ordinal of a batch that was recorded, counting from 1.</summary>
    public long OrdinalOf(string key)
    {
        using var find = Take("select ordinal from batches where office = ?1 and batch = ?2");
        return find.Bind(1, Office.Id).Bind(2, key).Step() ? find.Int64(0) : throw new ArgumentException($"no batch has the key {key}", nameof(key));
    }

    /// <summary>The bytes of a file that came with a batch, or null where there is none of that hash.</summary>
    public byte[]? Content(string hash)
    {
        using var read = Take("select bytes from contents where office = ?1 and hash = ?2");
        return read.Bind(1, Office.Id).Bind(2, hash).Step() ? read.Bytes(0).ToArray() : null;
    }

    /// <summary>The last sequence that had been recorded by an instant, and when the first entry was made.</summary>
    /// <exception cref="RecordException">Nothing had been recorded by then.</exception>
    public long SequenceAt(DateTimeOffset instant)
    {
        using var read = Take("select max(last_sequence), (select min(recorded_at) from batches where office = ?1) from batches where office = ?1 and recorded_at <= ?2");
        read.Bind(1, Office.Id).Bind(2, EntryWords.ToMicroseconds(instant)).Step();
        if (!read.IsNull(0)) return read.Int64(0);
        throw new RecordException("as-recorded.before",
            $"as recorded {EntryWords.Instant(instant)}: nothing had been recorded by then (first entry {EntryWords.Instant(EntryWords.FromMicroseconds(read.Int64(1)))})");
    }

    private protected static Entry ReadEntry(IJournalStatement read) => new()
    {
        Office = read.Text(14)!, Sequence = read.Int64(0), Batch = read.Text(1)!, Kind = read.Text(2)!, Id = read.Text(3)!, // never null
        Version = (int)read.Int64(4), Schema = (int)read.Int64(5), Operation = EntryWords.Operation(read.Text(6)!),
        Cause = EntryWords.TryCause(read.Text(7)!, out var cause) ? cause : throw new InvalidDataException($"unknown cause {read.Text(7)}"),
        RecordedAt = EntryWords.FromMicroseconds(read.Int64(8)), Actor = read.Text(9), Via = EntryWords.Via(read.Text(10)!),
        Source = ReadSource(read), Reason = read.Text(12), Body = read.Bytes(13).ToArray(),
    };

    static EntrySource? ReadSource(IJournalStatement read)
    {
        if (read.IsNull(11)) return null;
        var json = System.Text.Json.Nodes.JsonNode.Parse(read.Bytes(11))!; // written by EntryWriter
        return new EntrySource((string)json["hash"]!, (string)json["file"]!, (int)json["row"]!);
    }
}

/// <summary>A record at some state of the journal, and now.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Then">What stood at that state.</param>
/// <param name="Newest">What stands now.</param>
public sealed record RecordState(string Id, CurrentRecord Then, CurrentRecord Newest);

/// <summary>Where a journal ends.</summary>
/// <param name="Ordinal">The ordinal of the last batch, counting from 1.</param>
/// <param name="LastSequence">Its last entry.</param>
/// <param name="RecordedAt">Its instant.</param>
/// <param name="Leaf">The leaf of its last entry, 32 bytes.</param>
public sealed record JournalHead(long Ordinal, long LastSequence, DateTimeOffset RecordedAt, ReadOnlyMemory<byte> Leaf);
