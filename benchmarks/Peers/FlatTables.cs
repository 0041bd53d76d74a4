namespace Rapport.Benchmarks.Peers;

/// <summary>
/// What somebody would write by hand instead of the image: one wide table of every version, typed, with lists left as lists; and from it
/// the current activities alone, in DuckDB and equally in SQLite.
/// </summary>
static class FlatTables
{
    const string Body = "kind varchar, title struct(en varchar), start varchar, \"end\" varchar, modality varchar, status varchar, programme varchar, "
        + "body varchar, organisers varchar[], partners varchar[], countries struct(code varchar)[], venue_country varchar, "
        + "pillars struct(code varchar)[], themes varchar[], attendances bigint, visibility varchar, donor varchar, amount varchar, currency varchar, date varchar";

    static readonly string[] Links = ["country", "partner", "pillar", "theme"];

    /// <summary>Reads lines of JSON, as <see cref="Records.EntryLines"/> writes them, into one table.</summary>
    public static string ReadEntries(string lines) =>
        $$"""
        create table entry as select sequence, kind as record_kind, id, version, operation, b.kind, b.title.en as title,
          b.start::date as start, b."end"::date as "end",
          coalesce(b."end", b.start, b.date)::date as placed, b.modality, b.status, b.programme, b.body, b.organisers, b.partners,
          list_transform(b.countries, lambda c: c.code) as countries, b.venue_country, list_transform(b.pillars, lambda p: p.code) as pillars, b.themes,
          b.attendances, b.visibility, b.donor, b.amount::decimal(18,3) as amount, b.currency
        from (select sequence, kind, id, version, operation, body as b from read_json('{{lines}}', format = 'newline_delimited',
          columns = {sequence: 'bigint', kind: 'varchar', id: 'varchar', version: 'integer', operation: 'varchar', body: 'struct({{Body}})'}))
        """;

    /// <summary>The current activities, one row each, and a table for each list.</summary>
    public const string KeepCurrent =
        """
        create table activity as select sequence, id, version, title, kind, status, modality, programme, venue_country, placed, attendances from entry
          where record_kind = 'activity' qualify row_number() over (partition by id order by version desc) = 1;
        create table activity_country as select sequence, unnest(countries) as code from entry where sequence in (select sequence from activity);
        create table activity_partner as select sequence, unnest(partners) as code from entry where sequence in (select sequence from activity);
        create table activity_pillar as select sequence, unnest(pillars) as code from entry where sequence in (select sequence from activity);
        create table activity_theme as select sequence, unnest(themes) as code from entry where sequence in (select sequence from activity);
        create table contribution as select sequence, id, version, kind, donor, currency, placed, amount from entry where record_kind = 'contribution';
        drop table entry;
        """;

    /// <summary>Copies the current activities into SQLite, with the indexes that the questions ask for.</summary>
    public static BareSqlite CopyToSqlite(BareDuckDB flat, string path)
    {
        var copy = new BareSqlite(path,
            """
            create table activity (sequence integer primary key, id text, version integer, title text, kind text, status text, modality text, programme text,
              venue_country text, placed text, attendances integer);
            create table contribution (sequence integer primary key, id text, version integer, kind text, donor text, currency text, placed text, hundredths integer);
            create table activity_country (sequence integer, code text, primary key (sequence, code)) without rowid;
            create table activity_partner (sequence integer, code text, primary key (sequence, code)) without rowid;
            create table activity_pillar (sequence integer, code text, primary key (code, sequence)) without rowid;
            create table activity_theme (sequence integer, code text, primary key (sequence, code)) without rowid;
            """);
        copy.Run("begin");
        Copy(flat, copy, "select sequence, id, version::bigint, title, kind, status, modality, programme, venue_country, placed::varchar, attendances "
            + "from activity", "activity");
        Copy(flat, copy, "select sequence, id, version::bigint, kind, donor, currency, placed::varchar, (amount * 100)::bigint from contribution", "contribution");
        foreach (var link in Links) Copy(flat, copy, $"select sequence, code from activity_{link}", $"activity_{link}");
        copy.Run("commit; create index by_status on activity (status, placed, kind); create index by_programme on activity (programme, status, placed); create index by_step on contribution (kind, currency, placed); analyze;");
        return copy;
    }

    /// <summary>Copies them into PostgreSQL, with dates and amounts of their own types and the same indexes.</summary>
    public static BarePostgres CopyToPostgres(BareDuckDB flat, string database)
    {
        var copy = new BarePostgres(database,
            """
            create table activity (sequence bigint primary key, id text, version bigint, title text, kind text, status text, modality text, programme text,
              venue_country text, placed date, attendances bigint);
            create table contribution (sequence bigint primary key, id text, version bigint, kind text, donor text, currency text, placed date, amount numeric(28, 2));
            create table activity_country (sequence bigint, code text, primary key (sequence, code));
            create table activity_partner (sequence bigint, code text, primary key (sequence, code));
            create table activity_pillar (sequence bigint, code text, primary key (code, sequence));
            create table activity_theme (sequence bigint, code text, primary key (sequence, code));
            """);
        copy.Copy("activity", flat.Each("select sequence, id, version::bigint, title, kind, status, modality, programme, venue_country, placed, attendances from activity"));
        copy.Copy("contribution", flat.Each("select sequence, id, version::bigint, kind, donor, currency, placed, amount::decimal(28,2) from contribution"));
        foreach (var link in Links) copy.Copy($"activity_{link}", flat.Each($"select sequence, code from activity_{link}"));
        copy.Run("create index on activity (status, placed, kind); create index on activity (programme, status, placed); create index on contribution (kind, currency, placed);");
        copy.Run("vacuum analyze");
        return copy;
    }

    static void Copy(BareDuckDB flat, BareSqlite copy, string question, string table)
    {
        var columns = copy.Rows($"select name from pragma_table_info('{table}')").Count;
        using var insert = copy.Prepare($"insert into {table} values ({string.Join(", ", Enumerable.Repeat('?', columns))})");
        foreach (var row in flat.Each(question)) insert.Insert(row);
    }
}
