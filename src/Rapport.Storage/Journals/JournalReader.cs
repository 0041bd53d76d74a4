using Rapport.Record;

namespace Rapport.Storage.Journals;

/// <summary>Reads a journal over a connection of its own, as a fold of the image does. One statement is read to its end before the next.</summary>
sealed class JournalReader(IJournalStatements statements, string office, IDisposable connection) : IDisposable
{
    /// <summary>The office whose journal it is.</summary>
    public string Office => office;

    /// <summary>The entries of a range: sequence, kind, id, version, schema, operation, body.</summary>
    public IJournalStatement Entries(long from, long to) =>
        InRange("select sequence, kind, id, version, schema, operation, body from entries where office = ?1 and sequence between ?2 and ?3 order by sequence", from, to);

    /// <summary>For each version that an entry of the range supersedes: the sequence of that entry.</summary>
    public Dictionary<long, long> Superseded(long from, long to)
    {
        using var read = InRange("select supersedes, sequence from entries where office = ?1 and supersedes is not null and sequence between ?2 and ?3", from, to);
        var superseded = new Dictionary<long, long>();
        while (read.Step()) superseded[read.Int64(0)] = read.Int64(1);
        return superseded;
    }

    /// <summary>The kinds of which the range has entries.</summary>
    public HashSet<string> Kinds(long from, long to)
    {
        using var read = InRange("select distinct kind from entries where office = ?1 and sequence between ?2 and ?3", from, to);
        var kinds = new HashSet<string>(StringComparer.Ordinal);
        while (read.Step()) kinds.Add(read.Text(0)!); // never null
        return kinds;
    }

    /// <summary>The batches that end in a range or, for the last, after it.</summary>
    public List<BatchPlace> Batches(long from, long to)
    {
        using var read = InRange("select ordinal, first_sequence, last_sequence, recorded_at from batches where office = ?1 and last_sequence >= ?2 and first_sequence <= ?3 order by ordinal", from, to);
        var batches = new List<BatchPlace>();
        while (read.Step()) batches.Add(new BatchPlace(read.Int64(0), read.Int64(1), read.Int64(2), EntryWords.FromMicroseconds(read.Int64(3))));
        return batches;
    }

    /// <summary>The leaf of an entry in hexadecimal, or nothing where there is no such entry.</summary>
    public string LeafAt(long sequence)
    {
        using var read = statements.Take("select leaf from entries where office = ?1 and sequence = ?2");
        return read.Bind(1, office).Bind(2, sequence).Step() ? Convert.ToHexStringLower(read.Bytes(0)) : "";
    }

    IJournalStatement InRange(string sql, long from, long to) => statements.Take(sql).Bind(1, office).Bind(2, from).Bind(3, to);

    public void Dispose()
    {
        statements.Dispose();
        connection.Dispose();
    }
}

/// <summary>Where a batch stands in a journal.</summary>
/// <param name="Ordinal">Its place among batches, counting from 1.</param>
/// <param name="First">The sequence of its first entry.</param>
/// <param name="Last">The sequence of its last entry.</param>
/// <param name="At">The instant of all its entries.</param>
readonly record struct BatchPlace(long Ordinal, long First, long Last, DateTimeOffset At);
