using System.Buffers;
using System.Buffers.Binary;
using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using Rapport.Record;

namespace Rapport.Storage.Images;

/// <summary>
/// What was written to one table: its rows counted, their sequences added, and a digest that does not depend on the order of rows. The
/// same three numbers are asked of the table by <see cref="Sql"/>, so a value that a writer spoilt on its way is found.
/// </summary>
sealed class TableDigest(string table)
{
    readonly ArrayBufferWriter<byte> row = new(1024);
    readonly byte[] hash = new byte[MD5.HashSizeInBytes];
    bool rowBegun;
    bool sequenceTaken;

    public string Table { get; } = table;

    public long Rows { get; private set; }

    /// <summary>The sum of <c>recorded_from</c>.</summary>
    public Int128 Sequences { get; private set; }

    /// <summary>The sum, over all rows, of the lower half of the MD5 of the row's text (MD5 because the image can compute it).</summary>
    public UInt128 Sum { get; private set; }

    public void Add(long value)
    {
        if (!sequenceTaken)
        {
            Sequences += value;
            sequenceTaken = true;
        }
        Utf8Formatter.TryFormat(value, Room(20), out var length);
        row.Advance(length);
    }

    public void Add(decimal value, int places)
    {
        value.TryFormat(Room(40), out var length, places == 3 ? "F3" : "F6", CultureInfo.InvariantCulture);
        row.Advance(length);
    }

    public void Add(ReadOnlySpan<byte> utf8)
    {
        utf8.CopyTo(Room(utf8.Length));
        row.Advance(utf8.Length);
    }

    public void AddNull()
    {
        Room(1)[0] = (byte)'~';
        row.Advance(1);
    }

    public void EndRow()
    {
#pragma warning disable CA5351 // It guards against our own faults, not against attack.
        MD5.HashData(row.WrittenSpan, hash);
#pragma warning restore CA5351
        Sum += BinaryPrimitives.ReadUInt64LittleEndian(hash.AsSpan(8));
        Rows++;
        row.ResetWrittenCount();
        rowBegun = sequenceTaken = false;
    }

    Span<byte> Room(int length)
    {
        if (rowBegun)
        {
            row.GetSpan(1)[0] = (byte)'|';
            row.Advance(1);
        }
        rowBegun = true;
        return row.GetSpan(length);
    }

    /// <summary>Asks a table for its rows, the sum of its sequences and its digest.</summary>
    public static string Sql(string table, IReadOnlyList<ImageColumn> columns)
    {
        var cells = columns.Select(c => $"coalesce({Spelled(c)}, '~')");
        return $"select count(*), coalesce(sum(recorded_from), 0)::hugeint, coalesce(sum(md5_number_lower(concat_ws('|', {string.Join(", ", cells)}))), 0)::hugeint from \"{table}\"";
    }

    static string Spelled(ImageColumn column) => column.Type switch
    {
        ColumnType.Date => $"(\"{column.Name}\" - date '1970-01-01')::varchar",
        ColumnType.Instant => $"epoch_us(\"{column.Name}\")::varchar",
        ColumnType.Boolean => $"\"{column.Name}\"::integer::varchar",
        _ => $"\"{column.Name}\"::varchar",
    };
}
