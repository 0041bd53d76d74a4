using System.Text;
using DuckDB.NET.Native;
using Rapport.Record;

namespace Rapport.Storage.Images;

/// <summary>
/// Writes the values of one column into a vector of DuckDB. Each method serves one family of column types and refuses every other: the
/// library's own row appender writes one byte of four when asked for the wrong width, and says nothing. What a column really is comes
/// from the table's catalogue, see <see cref="TableWriter"/>.
/// </summary>
sealed unsafe class ColumnWriter(ColumnType type, TableDigest? digest)
{
    static readonly int EpochDay = new DateOnly(1970, 1, 1).DayNumber;
    IntPtr vector;
    void* values;
    ulong* validity;

    /// <summary>Turns to a vector whose rows are all yet unwritten.</summary>
    public void Begin(IntPtr freshVector)
    {
        vector = freshVector;
        values = NativeMethods.Vectors.DuckDBVectorGetData(vector);
        validity = null;
    }

    /// <summary>A sequence or count.</summary>
    public void Long(int row, long value)
    {
        Must(type is ColumnType.Sequence or ColumnType.Count);
        ((long*)values)[row] = value;
        digest?.Add(TableDigest.Of(value));
    }

    public void Integer(int row, int value)
    {
        Must(type == ColumnType.Integer);
        ((int*)values)[row] = value;
        digest?.Add(TableDigest.Of(value));
    }

    public void Boolean(int row, bool value)
    {
        Must(type == ColumnType.Boolean);
        ((byte*)values)[row] = value ? (byte)1 : (byte)0;
        digest?.Add(value ? 1UL : 0);
    }

    public void Level(int row, Visibility value)
    {
        Must(type == ColumnType.Level);
        ((byte*)values)[row] = (byte)value;
        digest?.Add((ulong)value);
    }

    public void Date(int row, DateOnly value)
    {
        Must(type == ColumnType.Date);
        ((int*)values)[row] = value.DayNumber - EpochDay;
        digest?.Add(TableDigest.Of(value.DayNumber - EpochDay));
    }

    public void Instant(int row, DateTimeOffset value)
    {
        Must(type == ColumnType.Instant);
        ((long*)values)[row] = EntryWords.ToMicroseconds(value);
        digest?.Add(TableDigest.Of(EntryWords.ToMicroseconds(value)));
    }

    /// <summary>A share, kept as 32 bits in millionths of a percent.</summary>
    public void Share(int row, decimal value)
    {
        Must(type == ColumnType.Share);
        var scaled = checked((int)Scaled(value, 6));
        ((int*)values)[row] = scaled;
        digest?.Add(TableDigest.Of(scaled));
    }

    /// <summary>An amount with 3 places, kept as 64 bits, or a number with 6, kept as 128.</summary>
    public void Decimal(int row, decimal value)
    {
        Must(type is ColumnType.Amount or ColumnType.Number);
        if (type == ColumnType.Amount) Amount(row, checked((long)Scaled(value, 3)));
        else Number(row, Scaled(value, 6));
    }

    void Amount(int row, long thousandths)
    {
        ((long*)values)[row] = thousandths;
        digest?.Add(TableDigest.Of(thousandths));
    }

    void Number(int row, Int128 millionths)
    {
        ((Int128*)values)[row] = millionths;
        digest?.Add(TableDigest.Of(millionths));
    }

    public void Text(int row, string? value)
    {
        Must(type == ColumnType.Text);
        if (value is null) { Null(row); return; }
        var room = value.Length * 3;
        var buffer = room <= 1024 ? stackalloc byte[room] : new byte[room];
        var length = Encoding.UTF8.GetBytes(value, buffer);
        digest?.Add(TableDigest.Of(buffer[..length]));
        fixed (byte* bytes = buffer)
            NativeMethods.Vectors.DuckDBUnsafeVectorAssignStringElementLength(vector, (ulong)row, bytes, length);
    }

    public void Null(int row)
    {
        if (validity is null)
        {
            NativeMethods.Vectors.DuckDBVectorEnsureValidityWritable(vector);
            validity = NativeMethods.Vectors.DuckDBVectorGetValidity(vector);
        }
        validity[row >> 6] &= ~(1UL << (row & 63));
        digest?.Add(TableDigest.Null);
    }

    /// <summary>A decimal as an integer of its last place; one with more places than the column has is a bug, never cut.</summary>
    static Int128 Scaled(decimal value, int places)
    {
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(value, parts);
        var scale = (parts[3] >> 16) & 0xFF;
        Int128 number = new UInt128((uint)parts[2], ((ulong)(uint)parts[1] << 32) | (uint)parts[0]) is var bits ? (Int128)bits : 0;
        for (; scale < places; scale++) number = checked(number * 10);
        for (; scale > places; scale--)
        {
            if (number % 10 != 0) throw new InvalidOperationException($"{value} has more than {places} decimals");
            number /= 10;
        }
        return value < 0 ? -number : number;
    }

    void Must(bool fits)
    {
        if (!fits) throw new InvalidOperationException($"a column of type {type} was written as something else");
    }
}
