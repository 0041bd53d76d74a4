using Npgsql;
using NpgsqlTypes;

namespace Rapport.Storage.Journals;

/// <summary>
/// The rows of a journal that nothing could make anew: entries, batches and files. They are the same in every database, column by column, and
/// so are carried from one to another as they are, leaves included.
/// </summary>
static class TruthRows
{
    /// <summary>Each table, the column that orders it, and what its columns hold: a text, a number, or bytes.</summary>
    static readonly (string Name, string Order, string Columns)[] Tables =
    [
        ("entries", "sequence", "text number text text text number number text text number text text text text text bytes number"),
        ("batches", "ordinal", "text number text number number number"),
        ("contents", "hash", "text text bytes"),
    ];

    /// <summary>Copies the rows of an office into a SQLite database that has the tables.</summary>
    public static void Copy(Func<string, IJournalStatement> take, string office, SqliteStatements target)
    {
        target.Run("begin immediate");
        foreach (var (name, order, columns) in Tables)
        {
            var types = columns.Split(' ');
            using var insert = target.Take($"insert into {name} values ({string.Join(", ", types.Select((_, i) => $"?{i + 1}"))})");
            using var read = Read(take, office, name, order);
            while (read.Step())
            {
                for (var i = 0; i < types.Length; i++) Bind(insert, i + 1, types[i], read);
                insert.Run();
            }
        }
        target.Run("commit");
    }

    static void Bind(SqliteStatement insert, int position, string type, IJournalStatement read) => _ = read.IsNull(position - 1) ? insert.BindNull(position) : type switch
    {
        "number" => insert.Bind(position, read.Int64(position - 1)),
        "bytes" => insert.BindBlob(position, read.Bytes(position - 1)),
        _ => insert.Bind(position, read.Text(position - 1)),
    };

    /// <summary>Copies the rows of an office into the tables of a PostgreSQL database, within its transaction.</summary>
    public static void Copy(Func<string, IJournalStatement> take, string office, NpgsqlConnection target)
    {
        foreach (var (name, order, columns) in Tables)
        {
            var types = columns.Split(' ');
            using var copy = target.BeginBinaryImport($"copy {name} from stdin (format binary)");
            using var read = Read(take, office, name, order);
            while (read.Step())
            {
                copy.StartRow();
                for (var i = 0; i < types.Length; i++) Write(copy, types[i], read, i);
            }
            copy.Complete();
        }
    }

    static void Write(NpgsqlBinaryImporter copy, string type, IJournalStatement read, int column)
    {
        if (read.IsNull(column)) copy.WriteNull();
        else if (type == "number") copy.Write(read.Int64(column), NpgsqlDbType.Bigint);
        else if (type == "bytes") copy.Write(read.Bytes(column).ToArray(), NpgsqlDbType.Bytea);
        else copy.Write(read.Text(column)!, NpgsqlDbType.Text); // it is not null
    }

    static IJournalStatement Read(Func<string, IJournalStatement> take, string office, string table, string order) =>
        take($"select * from {table} where office = ?1 order by {order}").Bind(1, office);
}
