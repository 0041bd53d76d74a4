using Microsoft.Data.Sqlite;

namespace Rapport.Storage.Journals;

public sealed partial class PostgresJournal
{
    static readonly (string Table, string Columns, string Order)[] Truth =
    [
        ("entries", "office, sequence, batch, kind, id, version, schema, operation, cause, recorded_at, actor, via, source, reason, body, leaf, supersedes", "sequence"),
        ("batches", "office, ordinal, batch, first_sequence, last_sequence, recorded_at", "ordinal"),
        ("contents", "office, hash, bytes", "hash"),
    ];

    internal override void CopyTo(SqliteConnection target)
    {
        SqliteSchema.Make(target);
        AtOneState(() =>
        {
            SqliteSchema.Run(target, "begin");
            foreach (var (table, columns, order) in Truth) Copy(table, columns.Split(", "), order, target);
            SqliteSchema.Run(target, "commit");
            return true;
        });
    }

    void Copy(string table, string[] columns, string order, SqliteConnection target)
    {
        using var read = Take($"select {string.Join(", ", columns)} from {table} where office = ?1 order by {order}").Bind(1, Office.Id);
        using var insert = new SqliteStatement(target, $"insert into {table} values ({string.Join(", ", columns.Select((_, i) => $"?{i + 1}"))})");
        while (read.Step())
        {
            for (var i = 0; i < columns.Length; i++) Copy(read, i, columns[i], insert);
            insert.Run();
        }
    }

    static void Copy(IJournalStatement read, int column, string name, SqliteStatement insert)
    {
        _ = name switch
        {
            _ when read.IsNull(column) => insert.BindNull(column + 1),
            "leaf" or "bytes" => insert.BindBlob(column + 1, read.Bytes(column)),
            "sequence" or "version" or "schema" or "recorded_at" or "supersedes" or "ordinal" or "first_sequence" or "last_sequence" => insert.Bind(column + 1, read.Int64(column)),
            _ => insert.BindText(column + 1, read.Bytes(column)),
        };
    }
}
