using Microsoft.Data.Sqlite;

namespace Rapport.Storage.Journals;

/// <summary>The tables of a journal on SQLite. Entries and batches are the truth; the other three are derived from them.</summary>
static class SqliteSchema
{
    /// <summary>Marks the file as a record of Rapport ("RPPT").</summary>
    public const int ApplicationId = 0x52505054;

    /// <summary>The number of the layout below.</summary>
    public const int Layout = 2;

    /// <summary>
    /// There is no index of entries by record: <c>current</c> knows the newest version of each, and every entry the one it supersedes, so a
    /// history is walked backwards. The index would cost more than all else of an append.
    /// </summary>
    public const string Truth =
        """
        create table entries (
          office text not null, sequence integer not null, batch text not null, kind text not null, id text not null,
          version integer not null, schema integer not null, operation text not null, cause text not null,
          recorded_at integer not null, actor text, via text not null, source text, reason text, body text not null,
          leaf blob not null, supersedes integer);
        create unique index entries_by_sequence on entries (office, sequence);
        create index entries_superseded on entries (office, supersedes, sequence) where supersedes is not null;
        create table batches (
          office text not null, ordinal integer not null, batch text not null,
          first_sequence integer not null, last_sequence integer not null, recorded_at integer not null,
          primary key (office, ordinal)) without rowid;
        create unique index batches_by_key on batches (office, batch);
        """ + Contents;

    /// <summary>Files by what they hold, since layout 2.</summary>
    const string Contents = "create table if not exists contents (office text not null, hash text not null, bytes blob not null, primary key (office, hash));";

    public const string Derived =
        """
        create table current (
          office text not null, kind text not null, id text not null, sequence integer not null, version integer not null,
          withdrawn integer not null, visibility integer not null, embargo integer, owner text not null, title text,
          placed_first integer, placed_last integer,
          primary key (office, kind, id)) without rowid;
        create index current_by_date on current (office, kind, placed_last);
        create table uniques (
          office text not null, rule text not null, key text not null, kind text not null, id text not null,
          primary key (office, rule, key)) without rowid;
        create index uniques_by_record on uniques (office, kind, id);
        create table guards (
          office text not null, rule text not null, key text not null, value integer not null,
          primary key (office, rule, key)) without rowid;
        """;

    public const string DropDerived = "drop table if exists current; drop table if exists uniques; drop table if exists guards;";

    /// <summary>Makes the tables in an empty file, which then is a record without entries.</summary>
    public static void Make(SqliteConnection connection) =>
        Run(connection, $"pragma journal_mode = wal; pragma application_id = {ApplicationId}; pragma user_version = {Layout}; begin; {Truth} {Derived} commit;");

    /// <summary>Brings a file of an older layout to this one: forward only, and harmless when run twice.</summary>
    public static void Upgrade(SqliteConnection connection, long layout)
    {
        if (layout == Layout) return;
        Run(connection, $"begin immediate; {Contents} pragma user_version = {Layout}; commit;");
    }

    /// <summary>Opens a connection whose commits reach the disk before they are acknowledged.</summary>
    public static SqliteConnection Connect(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path, Mode = mode, Pooling = false, DefaultTimeout = 60,
        }.ToString());
        try { connection.Open(); }
        catch (SqliteException problem) { throw SqliteFailure.Of(problem, path); }
        Run(connection, "pragma busy_timeout = 60000; pragma synchronous = full; pragma cache_size = -65536; pragma temp_store = memory;");
        return connection;
    }

    /// <summary>Copies a database into an empty one, as it stands at one instant: pages, not rows.</summary>
    public static void Copy(SqliteConnection source, SqliteConnection target)
    {
        try { source.BackupDatabase(target); }
        catch (SqliteException problem) { throw SqliteFailure.Of(problem, target.DataSource); }
    }

    public static void Run(SqliteConnection connection, string sql) => Execute(connection, sql, command => command.ExecuteNonQuery());

    public static long Number(SqliteConnection connection, string sql) =>
        Convert.ToInt64(Execute(connection, sql, command => command.ExecuteScalar()), System.Globalization.CultureInfo.InvariantCulture);

    static T Execute<T>(SqliteConnection connection, string sql, Func<SqliteCommand, T> execute)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        try { return execute(command); }
        catch (SqliteException problem) { throw SqliteFailure.Of(problem, new SqliteConnectionStringBuilder(connection.ConnectionString).DataSource); }
    }
}
