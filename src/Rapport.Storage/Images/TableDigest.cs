using System.Buffers.Binary;

namespace Rapport.Storage.Images;

/// <summary>
/// What stands in one table: its rows counted, their sequences added, and a digest of every value that does not depend on the order of
/// rows. Made once from what was read from the journal, by <see cref="TableWriter"/>, and once from what the table answers, by
/// <see cref="TableReader"/>: a value that was spoilt on its way is found. It guards against our own faults, not against attack.
/// </summary>
sealed class TableDigest(string table)
{
    /// <summary>The hash of a row before its first value.</summary>
    public const ulong Seed = 0x9E3779B97F4A7C15;

    ulong row = Seed;

    public string Table { get; } = table;

    public long Rows { get; private set; }

    /// <summary>The sum of <c>recorded_from</c>, or of whatever the first column counts.</summary>
    public Int128 Sequences { get; private set; }

    /// <summary>The sum of the hashes of all rows.</summary>
    public ulong Sum { get; private set; }

    /// <summary>Takes in the next value of the row being written.</summary>
    public void Add(ulong value) => row = Mix(row, value);

    /// <summary>Ends the row being written.</summary>
    public void EndRow(long sequence)
    {
        Add(sequence, row);
        row = Seed;
    }

    /// <summary>Takes in a whole row.</summary>
    public void Add(long sequence, ulong hash)
    {
        Rows++;
        Sequences += sequence;
        Sum += hash;
    }

    /// <summary>The digest of two parts of one table.</summary>
    public static TableDigest operator +(TableDigest left, TableDigest right) => new(left.Table)
    {
        Rows = left.Rows + right.Rows, Sequences = left.Sequences + right.Sequences, Sum = unchecked(left.Sum + right.Sum),
    };

    public bool Equals(TableDigest other) => (Rows, Sequences, Sum) == (other.Rows, other.Sequences, other.Sum);

    public override string ToString() => $"{Rows} rows, sequences adding to {Sequences}, digest {Sum:x16}";

    /// <summary>Brings a value into a hash, so that the order of values counts (a multiplication and a fold, after SplitMix64).</summary>
    public static ulong Mix(ulong hash, ulong value)
    {
        hash = (hash ^ value) * 0xBF58476D1CE4E5B9;
        return hash ^ (hash >> 29);
    }

    /// <summary>What stands for a missing value; no number of the record hashes to it.</summary>
    public const ulong Null = 0xD1B54A32D192ED03;

    public static ulong Of(long value) => unchecked((ulong)value);

    public static ulong Of(Int128 value) => Mix((ulong)(value >> 64), (ulong)value);

    /// <summary>The bytes eight at a time, their number first.</summary>
    public static ulong Of(ReadOnlySpan<byte> utf8)
    {
        var hash = (ulong)utf8.Length;
        for (; utf8.Length >= 8; utf8 = utf8[8..]) hash = Mix(hash, BinaryPrimitives.ReadUInt64LittleEndian(utf8));
        foreach (var value in utf8) hash = Mix(hash, value);
        return hash;
    }
}
