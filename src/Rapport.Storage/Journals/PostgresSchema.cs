using System.Globalization;
using Npgsql;
using Rapport.Record;

namespace Rapport.Storage.Journals;

/// <summary>
/// The tables of a journal on PostgreSQL: those of SQLite with the same columns in the same order, office first in every key, texts in the
/// order of their code points; and <c>heads</c>, one row for each office, whose lock is a writer's turn. Steps are numbered, go forward only, and
/// may be run again.
/// </summary>
static class PostgresSchema
{
    /// <summary>The number of the newest layout.</summary>
    public static int Layout => Steps.Length;

    static readonly string[] Steps =
    [
        """
        create table heads (office text collate "C" primary key, turns bigint not null) with (fillfactor = 20);
        create table entries (
          office text collate "C" not null, sequence bigint not null, batch text collate "C" not null, kind text collate "C" not null,
          id text collate "C" not null, version bigint not null, schema bigint not null, operation text collate "C" not null,
          cause text collate "C" not null, recorded_at bigint not null, actor text collate "C", via text collate "C" not null,
          source text collate "C", reason text collate "C", body text collate "C" not null, leaf bytea not null, supersedes bigint,
          primary key (office, sequence));
        create unique index entries_superseded on entries (office, supersedes) include (sequence) where supersedes is not null;
        create table batches (
          office text collate "C" not null, ordinal bigint not null, batch text collate "C" not null,
          first_sequence bigint not null, last_sequence bigint not null, recorded_at bigint not null,
          primary key (office, ordinal), unique (office, batch), unique (office, first_sequence), unique (office, recorded_at));
        create table contents (office text collate "C" not null, hash text collate "C" not null, bytes bytea not null, primary key (office, hash));
        alter table contents alter column bytes set storage external;
        create table current (
          office text collate "C" not null, kind text collate "C" not null, id text collate "C" not null, sequence bigint not null,
          version bigint not null, withdrawn bigint not null, visibility bigint not null, embargo bigint, owner text collate "C" not null,
          title text collate "C", placed_first bigint, placed_last bigint,
          primary key (office, kind, id));
        create index current_by_date on current (office, kind, placed_last);
        create table uniques (
          office text collate "C" not null, rule text collate "C" not null, key text collate "C" not null,
          kind text collate "C" not null, id text collate "C" not null, primary key (office, rule, key));
        create index uniques_by_record on uniques (office, kind, id);
        create table guards (
          office text collate "C" not null, rule text collate "C" not null, key text collate "C" not null, value bigint not null,
          primary key (office, rule, key));
        """,
    ];

    /// <summary>The layout a database has; 0 where there are no tables of ours.</summary>
    /// <exception cref="RecordException">The layout is newer than this program.</exception>
    public static int Of(NpgsqlConnection connection, string name)
    {
        if (Number(connection, "select count(*) from pg_catalog.pg_class where oid = to_regclass('layout')") == 0) return 0;
        var layout = (int)Number(connection, "select coalesce(max(number), 0) from layout");
        if (layout > Layout)
            throw new RecordException("record.layout", $"{name}: found layout {layout}, expected at most {Layout}; use the version of rapport that made it");
        return layout;
    }

    /// <summary>Brings a database to the newest layout, step by step, each with its number in one transaction. Two programs that do so at once take turns.</summary>
    public static void Upgrade(NpgsqlConnection connection, string name)
    {
        if (Of(connection, name) == Layout) return;
        try { Run(connection, "create table if not exists layout (number integer primary key)"); }
        catch (PostgresException race) when (race.SqlState is PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.DuplicateTable or PostgresErrorCodes.DuplicateObject)
        {
            // Another program made it at this moment: it is there, which is all that was wanted.
            Run(connection, "select 1 from layout");
        }
        using var turn = connection.BeginTransaction();
        Run(connection, "lock table layout in exclusive mode");
        for (var done = Of(connection, name); done < Layout; done++)
            Run(connection, string.Create(CultureInfo.InvariantCulture, $"{Steps[done]} insert into layout values ({done + 1});"));
        turn.Commit();
    }

    static void Run(NpgsqlConnection connection, string sql)
    {
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    static long Number(NpgsqlConnection connection, string sql)
    {
        using var command = new NpgsqlCommand(sql, connection);
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }
}
