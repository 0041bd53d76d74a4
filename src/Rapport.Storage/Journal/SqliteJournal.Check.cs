using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Rapport.Record;

namespace Rapport.Storage.Journal;

public sealed partial class SqliteJournal
{
    static readonly string[] DerivedTables = ["current", "uniques", "guards"];

    /// <summary>Makes <c>current</c>, <c>uniques</c> and <c>guards</c> anew from the entries, in one transaction.</summary>
    public void RebuildDerived()
    {
        SqliteSchema.Run(connection, $"begin immediate; {SqliteSchema.DropDerived} {SqliteSchema.Derived}");
        FoldDerived(connection);
        SqliteSchema.Run(connection, "commit");
    }

    /// <summary>
    /// Holds the journal against its own rules: sequence without holes, versions without holes, one instant per batch and each later
    /// than the one before, the leaf of every entry, and the derived tables against a fold of their own.
    /// </summary>
    /// <returns>What is wrong, each with its place; empty where nothing is.</returns>
    public IReadOnlyList<Problem> Check()
    {
        var problems = new List<Problem>();
        SqliteSchema.Run(connection, "begin");
        try
        {
            problems.AddRange(CheckEntries());
            problems.AddRange(CheckDerived());
        }
        finally { SqliteSchema.Run(connection, "rollback"); }
        return problems;
    }

    IEnumerable<Problem> CheckEntries()
    {
        var (json, leaf) = (new CanonicalJson(), new byte[32]);
        long expected = 1;
        (string Batch, DateTimeOffset At)? last = null;
        foreach (var (entry, stored) in Entries().Zip(Leaves()))
        {
            var place = $"entry {entry.Sequence}";
            if (entry.Sequence != expected) yield return Wrong("sequence.hole", place, $"{entry.Sequence}", $"sequence {expected}");
            expected = entry.Sequence + 1;
            entry.WriteLeaf(json, leaf);
            if (!leaf.AsSpan().SequenceEqual(stored))
                yield return Wrong("leaf.differs", place, Convert.ToHexStringLower(stored), $"leaf {Convert.ToHexStringLower(leaf)}: the entry was changed outside Rapport");
            if (last is { } before && (before.Batch == entry.Batch ? before.At != entry.RecordedAt : before.At >= entry.RecordedAt))
                yield return Wrong("batch.instant", place, EntryWords.Instant(entry.RecordedAt), "one instant per batch, later than the batch before");
            last = (entry.Batch, entry.RecordedAt);
        }
    }

    IEnumerable<byte[]> Leaves()
    {
        using var read = statements.Take("select leaf from entries where office = ?1 order by sequence");
        read.Bind(1, Office.Id);
        while (read.Step()) yield return read.Bytes(0).ToArray();
    }

    /// <summary>Folds the derived tables into a database of their own and compares both ways.</summary>
    List<Problem> CheckDerived()
    {
        var problems = new List<Problem>();
        using var fresh = SqliteSchema.Connect(":memory:", SqliteOpenMode.Memory);
        SqliteSchema.Run(fresh, SqliteSchema.Derived);
        FoldDerived(fresh);
        foreach (var table in DerivedTables)
        {
            var (stored, folded) = (Rows(connection, table), Rows(fresh, table));
            problems.AddRange(stored.Except(folded).Select(row => Wrong("derived.differs", table, row, "no such row: run \"rapport rebuild\"")));
            problems.AddRange(folded.Except(stored).Select(row => Wrong("derived.differs", table, "", $"the row {row}: run \"rapport rebuild\"")));
        }
        return problems;
    }

    void FoldDerived(SqliteConnection target)
    {
        using var own = new SqliteStatements(target);
        using var writer = new DerivedWriter(own, Office.Id);
        var last = new Dictionary<(string, string), RecordContent?>();
        foreach (var entry in Entries())
        {
            var content = RecordBody.Read(Kinds[entry.Kind], entry.Schema, entry.Body.Span);
            var superseded = last.TryGetValue((entry.Kind, entry.Id), out var before);
            writer.Write(entry, content, superseded ? () => before : null);
            // Contents are kept only where a guard must take back what an earlier version gave.
            last[(entry.Kind, entry.Id)] = content.Kind.Guards is null || entry.Operation == Operation.Withdraw ? null : content;
        }
    }

    static HashSet<string> Rows(SqliteConnection connection, string table)
    {
        using var read = new SqliteStatement(connection, $"select * from {table}");
        var rows = new HashSet<string>();
        var width = table switch { "current" => 12, "uniques" => 5, "guards" => 4, _ => throw new UnreachableException(table) };
        while (read.Step()) rows.Add(string.Join(" | ", Enumerable.Range(0, width).Select(read.Text)));
        return rows;
    }

    static Problem Wrong(string code, string place, string found, string expected) => new(code, place, 0, null, found, expected);
}
