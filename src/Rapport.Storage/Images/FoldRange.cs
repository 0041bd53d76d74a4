using System.Text;
using DuckDB.NET.Data;
using Rapport.Record;
using Rapport.Storage.Journals;

namespace Rapport.Storage.Images;

/// <summary>Folds one range of a journal's entries into the image, over a connection of its own on either side.</summary>
sealed class FoldRange : IDisposable
{
    readonly DuckDBConnection image;
    readonly bool withDigest;
    readonly Dictionary<string, ImageTable> tables;
    readonly Dictionary<string, KindWriter> writers = new(StringComparer.Ordinal);
    readonly TextPool texts = new();

    public FoldRange(DuckDBConnection image, IEnumerable<ImageTable> tables, bool withDigest)
    {
        (this.image, this.withDigest) = (image, withDigest);
        this.tables = tables.ToDictionary(t => t.Kind.Name, StringComparer.Ordinal);
    }

    /// <summary>The digests of all tables written, where they were asked for.</summary>
    public IEnumerable<TableDigest> Digests => writers.Values.SelectMany(w => w.Digests);

    /// <summary>The kinds that were met.</summary>
    public HashSet<string> Kinds => [.. writers.Keys];

    /// <summary>Folds the entries of a range, both ends included, and tells how many there were.</summary>
    /// <param name="journal">A connection to the journal.</param>
    /// <param name="from">The first sequence.</param>
    /// <param name="to">The last sequence.</param>
    /// <param name="superseded">For each version of the range that a later one supersedes: the later one's sequence.</param>
    public long Fold(JournalReader journal, long from, long to, Dictionary<long, long> superseded)
    {
        var batches = journal.Batches(from, to);
        var (folded, batch) = (0L, 0);
        using (var read = journal.Entries(from, to))
        {
            for (; read.Step(); folded++)
            {
                var sequence = read.Int64(0);
                while (batches[batch].Last < sequence) batch++;
                Write(new VersionPlace(sequence, superseded.GetValueOrDefault(sequence, ImageTable.Open), batches[batch].Ordinal), journal.Office, read);
            }
        }
        foreach (var writer in writers.Values) writer.Finish();
        return folded;
    }

    void Write(VersionPlace place, string office, IJournalStatement read)
    {
        var writer = Writer(texts.Get(read.Bytes(1)), out var kind);
        var content = RecordBody.Read(kind, (int)read.Int64(4), read.Bytes(6), texts);
        var operation = EntryWords.Operation(texts.Get(read.Bytes(5)));
        var id = Encoding.UTF8.GetString(read.Bytes(2));
        writer.Write(place, RecordHead.Of(office, id, (int)read.Int64(3), operation, content), content);
    }

    KindWriter Writer(string name, out RecordKind kind)
    {
        if (!tables.TryGetValue(name, out var table))
            throw new InvalidDataException($"the journal holds a record kind \"{name}\" that this program does not know; it must be upgraded");
        kind = table.Kind;
        if (!writers.TryGetValue(name, out var writer)) writers[name] = writer = new KindWriter(image, table, withDigest);
        return writer;
    }

    public void Dispose()
    {
        foreach (var writer in writers.Values) writer.Dispose();
    }
}
