using System.Globalization;
using System.Runtime.ExceptionServices;
using DuckDB.NET.Data;
using Rapport.Figures;
using Rapport.Record;
using Rapport.Storage.Journals;

namespace Rapport.Storage.Images;

/// <summary>
/// The columnar read model, folded from a journal into DuckDB: in memory, in a file, or in memory over a published snapshot. Derived: it
/// may be deleted at any time and is folded anew. One object serves one thread; <see cref="Read"/> gives questions a view of their own.
/// </summary>
public sealed class Image : IDisposable
{
    /// <summary>From how many entries on a fold is worth a second thread, and a snapshot.</summary>
    public const long WorthSnapshot = 10_000;

    const string Memory = ":memory:";
    readonly DuckDBConnection connection;
    readonly ImageLayout layout;
    IReadOnlyList<TableDigest> written = [];
    string? begin;
    bool locked;

    Image(DuckDBConnection connection, ImageLayout layout) => (this.connection, this.layout) = (connection, layout);

    /// <summary>The last entry that is folded.</summary>
    public long Sequence { get; private set; }

    /// <summary>How many entries were folded to open it.</summary>
    public long FoldedHere { get; private set; }

    /// <summary>Folds a whole journal.</summary>
    /// <param name="journal">The journal.</param>
    /// <param name="file">A file to fold into, which must not exist; null folds into memory.</param>
    /// <param name="check">Whether the image is then held against what was read from the journal, table by table.</param>
    /// <exception cref="InvalidDataException">The image differs from the journal.</exception>
    public static Image Fold(Journal journal, string? file = null, bool check = true) => FoldTo(journal, file, check, long.MaxValue);

    /// <summary>Folds a journal as far as one of its entries, which must end a batch.</summary>
    public static Image FoldAsOf(Journal journal, long sequence) => FoldTo(journal, null, check: true, sequence);

    static Image FoldTo(Journal journal, string? file, bool check, long last)
    {
        var layout = new ImageLayout(journal.Kinds);
        var image = new Image(Connect(file ?? Memory), layout);
        image.Run(layout.Create());
        var head = journal.Head ?? throw new RecordException("record.invalid", $"{journal.Name}: found no entries, expected at least the office's");
        image.FoldAll(journal, Math.Min(head.LastSequence, last), check);
        return image;
    }

    /// <summary>Lays an empty image in memory over a snapshot and folds what the journal holds beyond it.</summary>
    internal static Image Over(Journal journal, string snapshot, long sequence)
    {
        var layout = new ImageLayout(journal.Kinds);
        var image = new Image(Connect(Memory), layout) { Sequence = sequence };
        image.Run($"attach '{snapshot.Replace("'", "''", StringComparison.Ordinal)}' as snapshot (read_only)");
        image.begin = SnapshotViews.Search;
        image.FoldBeyondSnapshot(journal);
        return image;
    }

    /// <summary>Folds what was recorded since, in one transaction: the image then answers for the journal's last batch.</summary>
    /// <returns>How many entries there were.</returns>
    public long CatchUp(Journal journal)
    {
        if (locked) throw new InvalidOperationException("this image is closed to changes");
        var last = journal.Head!.LastSequence; // a journal that was opened has its first batch
        if (last == Sequence) return 0;
        using var source = journal.OpenReader();
        var superseded = source.Superseded(Sequence + 1, last);
        Within(() =>
        {
            using var range = new FoldRange(connection, layout.Tables, withDigest: false);
            range.Fold(source, Sequence + 1, last, superseded);
            CloseSuperseded(superseded, range.Kinds);
            WriteFolded(source, Sequence + 1, last);
        });
        var folded = last - Sequence;
        Sequence = last;
        return folded;
    }

    /// <summary>Closes the image to changes, to files and to settings; from here on it only answers.</summary>
    public void Lock()
    {
        if (locked) return;
        Run("set enable_external_access = false; set lock_configuration = true;");
        locked = true;
    }

    /// <summary>Opens an image in a file that was folded before, to fold more into it.</summary>
    internal static Image Reopen(Journal journal, string file, long sequence) =>
        new(Connect(file), new ImageLayout(journal.Kinds)) { Sequence = sequence };

    /// <summary>A view of the image for questions, in a read-only transaction of its own.</summary>
    public ImageReading Read() => new(Another());

    /// <summary>Writes everything to the file, so that others may open it read-only after this object is gone.</summary>
    internal void Checkpoint() => Run("checkpoint");

    /// <summary>All of it or nothing: after a failure the image stands where it stood.</summary>
    void Within(Action change)
    {
        Run("begin");
        try { change(); }
        catch
        {
            Run("rollback");
            throw;
        }
        Run("commit");
    }

    void FoldAll(Journal journal, long last, bool check)
    {
        using var source = journal.OpenReader();
        var superseded = source.Superseded(1, last);
        var workers = last < WorthSnapshot ? 1 : Math.Min(4, Environment.ProcessorCount);
        var digests = new List<TableDigest>();
        var step = (last + workers - 1) / workers;
        try
        {
            Parallel.For(0, workers, new ParallelOptions { MaxDegreeOfParallelism = workers }, FoldPart);
        }
        catch (AggregateException several) { ExceptionDispatchInfo.Throw(several.InnerExceptions[0]); }
        WriteFolded(source, 1, last);
        FoldedHere = Sequence = last;
        written = digests;
        if (check) Compare();

        void FoldPart(int worker)
        {
            var (from, to) = (worker * step + 1, Math.Min(last, (worker + 1) * step));
            using var ownSource = journal.OpenReader();
            using var ownImage = Another();
            Run(ownImage, "begin");
            using var range = new FoldRange(ownImage, layout.Tables, withDigest: check);
            range.Fold(ownSource, from, to, superseded);
            Run(ownImage, "commit");
            lock (digests) digests.AddRange(range.Digests);
        }
    }

    /// <summary>Holds the image against what was written when it was folded.</summary>
    void Compare() => ImageCheck.Compare(Another, layout, written);

    /// <summary>For tests: spoils the image, then compares it.</summary>
    internal void CompareAfter(string fault)
    {
        Run(fault);
        Compare();
    }

    /// <summary>
    /// Folds the newest entries beside a snapshot and notes which of its versions they supersede. Only kinds that something was recorded
    /// of get tables here; all others are read from the snapshot as they are.
    /// </summary>
    void FoldBeyondSnapshot(Journal journal)
    {
        using var source = journal.OpenReader();
        var (first, last) = (Sequence + 1, journal.Head!.LastSequence); // as in CatchUp
        var kinds = source.Kinds(first, last);
        var superseded = source.Superseded(first, last);
        Run("begin; create table closed (sequence bigint, closed_by bigint); " + layout.Create(kinds));
        using (var range = new FoldRange(connection, layout.Tables, withDigest: false))
            range.Fold(source, first, last, superseded);
        WriteClosed(superseded.Where(s => s.Key < first));
        WriteFolded(source, first, last);
        Run(SnapshotViews.Create(layout, kinds) + "commit;");
        FoldedHere = last - Sequence;
        Sequence = last;
    }

    void WriteClosed(IEnumerable<KeyValuePair<long, long>> superseded)
    {
        using var writer = new TableWriter(connection, "closed", ClosedColumns, withDigest: false);
        foreach (var (sequence, by) in superseded)
        {
            writer[0].Long(writer.Row, sequence);
            writer[1].Long(writer.Row, by);
            writer.EndRow(sequence);
        }
        writer.Finish();
    }

    /// <summary>Closes the versions folded before that entries of these kinds supersede.</summary>
    void CloseSuperseded(Dictionary<long, long> superseded, HashSet<string> kinds)
    {
        var before = superseded.Where(s => s.Key <= Sequence).ToList();
        if (before.Count == 0) return;
        var pairs = string.Join(", ", before.Select(s => string.Create(CultureInfo.InvariantCulture, $"({s.Key}, {s.Value})")));
        foreach (var table in layout.Tables.Where(t => kinds.Contains(t.Kind.Name)))
            Run($"update \"{table.Name}\" set recorded_to = closing.closed_by from (values {pairs}) closing(sequence, closed_by) where recorded_from = closing.sequence");
    }

    void WriteFolded(JournalReader source, long from, long to)
    {
        using (var writer = new TableWriter(connection, "batch", BatchColumns, withDigest: false))
        {
            foreach (var batch in source.Batches(from, to).Where(b => b.Last >= from && b.Last <= to))
            {
                writer[0].Long(writer.Row, batch.Ordinal);
                writer[1].Long(writer.Row, batch.First);
                writer[2].Long(writer.Row, batch.Last);
                writer[3].Instant(writer.Row, batch.At);
                writer.EndRow(batch.Ordinal);
            }
            writer.Finish();
        }
        Run(string.Create(CultureInfo.InvariantCulture, $"delete from folded; insert into folded values ({to}, '{source.LeafAt(to)}')"));
    }

    static readonly ImageColumn[] ClosedColumns = [new("sequence", ColumnType.Sequence), new("closed_by", ColumnType.Sequence)];

    static readonly ImageColumn[] BatchColumns =
    [
        new("ordinal", ColumnType.Sequence), new("first_sequence", ColumnType.Sequence),
        new("last_sequence", ColumnType.Sequence), new("recorded_at", ColumnType.Instant),
    ];

    static DuckDBConnection Connect(string file)
    {
        var connection = Open(file);
        Run(connection, "set autoinstall_known_extensions = false; set autoload_known_extensions = false; set preserve_insertion_order = false; set TimeZone = 'UTC';");
        return connection;
    }

    /// <summary>A further connection to the same database; one to a file finds the instance that this process has open.</summary>
    DuckDBConnection Another()
    {
        if (connection.DataSource != Memory) return Open(connection.DataSource);
        var another = connection.Duplicate();
        if (another.State != System.Data.ConnectionState.Open) another.Open();
        if (begin is not null) Run(another, begin);
        return another;
    }

    static DuckDBConnection Open(string file)
    {
        var connection = new DuckDBConnection($"DataSource={file}");
        connection.Open();
        return connection;
    }

    void Run(string sql) => Run(connection, sql);

    static void Run(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <inheritdoc/>
    public void Dispose() => connection.Dispose();
}
