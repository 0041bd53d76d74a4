using Rapport.Record;

namespace Rapport.Storage.Journal;

public sealed partial class SqliteJournal
{
    const string EntryColumns =
        "sequence, batch, kind, id, version, schema, operation, cause, recorded_at, actor, via, source, reason, body";

    /// <summary>The last batch, or null before the first.</summary>
    public JournalHead? Head
    {
        get
        {
            using var read = new SqliteStatement(connection,
                "select ordinal, last_sequence, recorded_at, (select leaf from entries e where e.office = b.office and e.sequence = b.last_sequence) "
                + "from batches b where office = (select office from batches limit 1) order by ordinal desc limit 1");
            if (!read.Step()) return null;
            return new JournalHead(read.Int64(0), read.Int64(1), EntryWords.FromMicroseconds(read.Int64(2)), read.Bytes(3).ToArray());
        }
    }

    /// <summary>Entries in order, from one sequence to another, both included.</summary>
    public IEnumerable<Entry> Entries(long from = 1, long to = long.MaxValue)
    {
        using var read = new SqliteStatement(connection,
            $"select {EntryColumns}, office from entries where office = (select office from batches limit 1) and sequence between ?1 and ?2 order by sequence");
        read.Bind(1, from).Bind(2, to);
        while (read.Step()) yield return ReadEntry(read);
    }

    /// <summary>The newest version of a record and, through what each supersedes, all before it.</summary>
    const string Versions =
        "with recursive versions (sequence) as (select sequence from current where office = ?1 and kind = ?2 and id = ?3 "
        + "union all select e.supersedes from versions v join entries e on e.office = ?1 and e.sequence = v.sequence where e.supersedes is not null) ";

    /// <summary>Every version of a record, the first first.</summary>
    public IReadOnlyList<Entry> History(string kind, string id)
    {
        using var read = new SqliteStatement(connection,
            $"{Versions} select {EntryColumns}, office from entries where office = ?1 and sequence in (select sequence from versions) order by sequence");
        read.Bind(1, Office.Id).Bind(2, kind).Bind(3, id);
        var entries = new List<Entry>();
        while (read.Step()) entries.Add(ReadEntry(read));
        return entries;
    }

    /// <summary>The newest version of a record, or null.</summary>
    public CurrentRecord? Current(string kind, string id)
    {
        using var read = new SqliteStatement(connection,
            "select c.version, c.withdrawn, e.schema, e.body from current c join entries e on e.office = c.office and e.sequence = c.sequence "
            + "where c.office = ?1 and c.kind = ?2 and c.id = ?3");
        if (!read.Bind(1, Office.Id).Bind(2, kind).Bind(3, id).Step()) return null;
        var content = RecordBody.Read(Kinds[kind], (int)read.Int64(2), read.Bytes(3));
        return new CurrentRecord((int)read.Int64(0), read.Int64(1) == 1, content);
    }

    /// <summary>The ids of a kind, in order.</summary>
    public IReadOnlyList<string> Ids(string kind)
    {
        using var read = new SqliteStatement(connection, "select id from current where office = ?1 and kind = ?2 order by id");
        read.Bind(1, Office.Id).Bind(2, kind);
        var ids = new List<string>();
        while (read.Step()) ids.Add(read.Text(0)!); // never null
        return ids;
    }

    /// <summary>The content of a record as recorded at a sequence; null where it was not there yet, or was withdrawn.</summary>
    public RecordContent? ContentAsOf(string kind, string id, long sequence)
    {
        using var read = new SqliteStatement(connection, $"{Versions} select schema, body, operation from entries "
            + "where office = ?1 and sequence = (select max(sequence) from versions where sequence <= ?4)");
        if (!read.Bind(1, Office.Id).Bind(2, kind).Bind(3, id).Bind(4, sequence).Step() || read.Text(2) == EntryWords.Of(Operation.Withdraw)) return null;
        return RecordBody.Read(Kinds[kind], (int)read.Int64(0), read.Bytes(1));
    }

    /// <summary>The last sequence that had been recorded by an instant, and when the first entry was made.</summary>
    /// <exception cref="RecordException">Nothing had been recorded by then.</exception>
    public long SequenceAt(DateTimeOffset instant)
    {
        using var read = new SqliteStatement(connection,
            "select max(last_sequence), (select min(recorded_at) from batches where office = ?1) from batches where office = ?1 and recorded_at <= ?2");
        read.Bind(1, Office.Id).Bind(2, EntryWords.ToMicroseconds(instant)).Step();
        if (!read.IsNull(0)) return read.Int64(0);
        throw new RecordException("as-recorded.before",
            $"as recorded {EntryWords.Instant(instant)}: nothing had been recorded by then (first entry {EntryWords.Instant(EntryWords.FromMicroseconds(read.Int64(1)))})");
    }

    static Entry ReadEntry(SqliteStatement read) => new()
    {
        Office = read.Text(14)!, Sequence = read.Int64(0), Batch = read.Text(1)!, Kind = read.Text(2)!, Id = read.Text(3)!, // never null
        Version = (int)read.Int64(4), Schema = (int)read.Int64(5), Operation = EntryWords.Operation(read.Text(6)!),
        Cause = EntryWords.TryCause(read.Text(7)!, out var cause) ? cause : throw new InvalidDataException($"unknown cause {read.Text(7)}"),
        RecordedAt = EntryWords.FromMicroseconds(read.Int64(8)), Actor = read.Text(9), Via = EntryWords.Via(read.Text(10)!),
        Source = ReadSource(read), Reason = read.Text(12), Body = read.Bytes(13).ToArray(),
    };

    static EntrySource? ReadSource(SqliteStatement read)
    {
        if (read.IsNull(11)) return null;
        var json = System.Text.Json.Nodes.JsonNode.Parse(read.Bytes(11))!; // written by EntryWriter
        return new EntrySource((string)json["hash"]!, (string)json["file"]!, (int)json["row"]!);
    }
}

/// <summary>Where a journal ends.</summary>
/// <param name="Ordinal">The ordinal of the last batch, counting from 1.</param>
/// <param name="LastSequence">Its last entry.</param>
/// <param name="RecordedAt">Its instant.</param>
/// <param name="Leaf">The leaf of its last entry, 32 bytes.</param>
public sealed record JournalHead(long Ordinal, long LastSequence, DateTimeOffset RecordedAt, ReadOnlyMemory<byte> Leaf);
