using Microsoft.Data.Sqlite;
using Rapport.Organisations;
using Rapport.Record;

namespace Rapport.Storage.Journals;

/// <summary>
/// The journal of one office in one SQLite file (WAL, <c>synchronous=FULL</c>): one append-only sequence of entries, and beside it, written
/// in the same transaction, the tables <c>current</c>, <c>uniques</c> and <c>guards</c>. Several processes may read and append at once;
/// one object serves one thread.
/// </summary>
public sealed partial class SqliteJournal : Journal
{
    readonly SqliteConnection connection;
    readonly SqliteStatements statements;

    SqliteJournal(string path, JournalOptions options, SqliteConnection connection) : base(options.Kinds, options.Clock)
    {
        (Path, this.connection) = (path, connection);
        statements = new SqliteStatements(connection);
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <inheritdoc/>
    public override string Name => Path;

    /// <inheritdoc/>
    public override string Record => Path;

    /// <inheritdoc/>
    public override string ImageFolder => Images.ImageSnapshots.Folder(Path);

    /// <summary>Makes a new journal with its first entry.</summary>
    /// <param name="path">A file that must not exist.</param>
    /// <param name="office">The office's id.</param>
    /// <param name="settings">The content of the office's entry.</param>
    /// <param name="options">Clock and kinds; the usual ones where null.</param>
    /// <exception cref="RecordException">The file exists, or the settings are not valid.</exception>
    public static new SqliteJournal Create(string path, string office, RecordContent settings, JournalOptions? options = null)
    {
        options ??= new JournalOptions();
        if (File.Exists(path))
            throw new RecordException("record.exists", $"{path}: found a file, expected none; choose another path or remove it first");
        if (!RecordId.IsValid(office)) throw new RecordException("id.invalid", $"office: found \"{office}\", expected {RecordId.Expected}");
        var connection = SqliteSchema.Connect(path, SqliteOpenMode.ReadWriteCreate);
        SqliteSchema.Make(connection);
        var journal = new SqliteJournal(path, options, connection) { Office = new Office(office, settings) };
        journal.Append(new Batch("init", [new Change(office, settings)]) { Reason = "the record begins", Actor = options.Actor });
        return journal;
    }

    /// <summary>Opens a journal that is there.</summary>
    /// <exception cref="RecordException">There is no file, or it is no record of this program.</exception>
    public static new SqliteJournal Open(string path, JournalOptions? options = null)
    {
        options ??= new JournalOptions();
        if (!File.Exists(path))
            throw new RecordException("record.missing", $"{path}: found no record, expected one; make it with \"rapport init --record {path}\"");
        SqliteConnection? connection = null;
        try
        {
            connection = SqliteSchema.Connect(path, SqliteOpenMode.ReadWrite);
            SqliteSchema.Upgrade(connection, CheckFormat(path, connection));
            var journal = new SqliteJournal(path, options, connection);
            var first = journal.First()
                ?? throw new RecordException("record.invalid", $"{path}: found a record without entries, expected its first; it was not made whole");
            journal.Office = new Office(first.Office, RecordBody.Read(options.Kinds[first.Kind], first.Schema, first.Body.Span));
            return journal;
        }
        catch
        {
            connection?.Dispose();
            throw;
        }
    }

    static long CheckFormat(string path, SqliteConnection connection)
    {
        if (SqliteSchema.Number(connection, "pragma application_id") != SqliteSchema.ApplicationId)
            throw new RecordException("record.invalid", $"{path}: found another kind of file, expected a record made by \"rapport init\"");
        var layout = SqliteSchema.Number(connection, "pragma user_version");
        if (layout is < 1 or > SqliteSchema.Layout)
            throw new RecordException("record.layout", $"{path}: found layout {layout}, expected at most {SqliteSchema.Layout}; use the version of rapport that made it");
        return layout;
    }

    Entry? First()
    {
        using var read = statements.Take($"select {EntryColumns}, office from entries order by sequence limit 1");
        return read.Step() ? ReadEntry(read) : null;
    }

    internal override IJournalStatement Take(string sql) => statements.Take(sql);

    internal override void CopyTo(SqliteConnection target) => SqliteSchema.Copy(connection, target);

    /// <summary>Brings everything into the one file, so that it may be moved when the journal is closed.</summary>
    internal void Seal()
    {
        if (SqliteSchema.Number(connection, "pragma wal_checkpoint(truncate)") != 0) throw new IOException($"{Path}: found it in use, expected nobody to know it yet");
    }

    internal override JournalReader OpenReader()
    {
        var own = SqliteSchema.Connect(Path, SqliteOpenMode.ReadOnly);
        return new JournalReader(new SqliteStatements(own), Office.Id, own);
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        statements.Dispose();
        connection.Dispose();
    }
}
