using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Rapport.Record;

namespace Rapport.Storage.Journals;

public abstract partial class Journal
{
    private protected static readonly string[] DerivedTables = ["current", "uniques", "guards"];

    /// <summary>
    /// Holds the journal against its own rules: sequence without holes, versions without holes and each naming the one it supersedes, one instant per
    /// batch and each later than the one before, batches where their entries are, the leaf of every entry, the hash of every file, and the derived tables against a fold of their own.
    /// </summary>
    /// <returns>What is wrong, each with its place; empty where nothing is.</returns>
    public IReadOnlyList<Problem> Check() => AtOneState(() => (IReadOnlyList<Problem>)[.. ReadTruth(), .. CheckDerived()]);

    /// <summary>The part of <see cref="Check"/> that nothing could mend: the entries and the files, without what is derived.</summary>
    internal IReadOnlyList<Problem> CheckTruth() => AtOneState(ReadTruth);

    private protected IReadOnlyList<Problem> ReadTruth() => [.. CheckEntries(), .. CheckContents()];

    /// <summary>Reads everything as of one instant, whoever writes meanwhile.</summary>
    private protected abstract T AtOneState<T>(Func<T> read);

    IEnumerable<Problem> CheckEntries()
    {
        var order = new JournalOrder(ReadBatches());
        var (json, leaf) = (new CanonicalJson(), new byte[32]);
        foreach (var stored in Stored())
        {
            foreach (var problem in order.Follow(stored)) yield return problem;
            stored.Entry.WriteLeaf(json, leaf);
            if (!leaf.AsSpan().SequenceEqual(stored.Leaf))
                yield return Wrong("leaf.differs", $"entry {stored.Entry.Sequence}", Convert.ToHexStringLower(stored.Leaf), $"leaf {Convert.ToHexStringLower(leaf)}: the entry was changed outside Rapport");
        }
        foreach (var problem in order.End()) yield return problem;
    }

    List<(string Key, BatchPlace Place)> ReadBatches()
    {
        using var read = Take("select batch, ordinal, first_sequence, last_sequence, recorded_at from batches where office = ?1 order by ordinal");
        read.Bind(1, Office.Id);
        var batches = new List<(string, BatchPlace)>();
        while (read.Step())
            batches.Add((read.Text(0)!, new BatchPlace(read.Int64(1), read.Int64(2), read.Int64(3), EntryWords.FromMicroseconds(read.Int64(4))))); // never null
        return batches;
    }

    IEnumerable<Problem> CheckContents()
    {
        using var read = Take("select hash, bytes from contents where office = ?1 order by hash");
        read.Bind(1, Office.Id);
        while (read.Step())
        {
            var hash = FileContent.Of(read.Bytes(1).ToArray()).Hash;
            if (hash != read.Text(0)) yield return Wrong("file.differs", $"file {read.Text(0)}", hash, "bytes of that hash: the file was changed outside Rapport");
        }
    }

    /// <summary>Folds the derived tables into a database of their own and compares both ways.</summary>
    List<Problem> CheckDerived()
    {
        var problems = new List<Problem>();
        using var fresh = SqliteSchema.Connect(":memory:", SqliteOpenMode.Memory);
        SqliteSchema.Run(fresh, SqliteSchema.Derived);
        using var folding = new SqliteStatements(fresh);
        FoldDerived(folding);
        foreach (var table in DerivedTables)
        {
            var (stored, folded) = (Rows(Take, table), Rows(folding.Take, table));
            problems.AddRange(stored.Except(folded).Select(row => Wrong("derived.differs", table, row, "no such row: run \"rapport rebuild\"")));
            problems.AddRange(folded.Except(stored).Select(row => Wrong("derived.differs", table, "", $"the row {row}: run \"rapport rebuild\"")));
        }
        return problems;
    }

    /// <summary>Folds the derived tables anew into a SQLite database.</summary>
    private protected void FoldDerived(SqliteStatements target)
    {
        using var tables = new SqliteTables(target, Office.Id, Kinds);
        var writer = new DerivedWriter(tables, Office.Id);
        foreach (var (entry, content, before) in WithContents())
            writer.Write(entry, content, entry.Version > 1 ? () => before : null);
    }

    /// <summary>Every entry with its content, and the content it supersedes where a guard must take back what that gave.</summary>
    private protected IEnumerable<(Entry Entry, RecordContent Content, RecordContent? Before)> WithContents()
    {
        var last = new Dictionary<(string, string), RecordContent?>();
        foreach (var entry in Entries())
        {
            var content = RecordBody.Read(Kinds[entry.Kind], entry.Schema, entry.Body.Span);
            yield return (entry, content, last.GetValueOrDefault((entry.Kind, entry.Id)));
            if (content.Kind.Guards is not null) last[(entry.Kind, entry.Id)] = entry.Operation == Operation.Withdraw ? null : content;
        }
    }

    HashSet<string> Rows(Func<string, IJournalStatement> take, string table)
    {
        using var read = take($"select * from {table} where office = ?1");
        read.Bind(1, Office.Id);
        var rows = new HashSet<string>();
        var width = table switch { "current" => 12, "uniques" => 5, "guards" => 4, _ => throw new UnreachableException(table) };
        while (read.Step()) rows.Add(string.Join(" | ", Enumerable.Range(0, width).Select(read.Text)));
        return rows;
    }

    internal static Problem Wrong(string code, string place, string found, string expected) => new(code, place, 0, null, found, expected);
}
