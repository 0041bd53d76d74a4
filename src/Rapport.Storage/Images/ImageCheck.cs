using System.Numerics;
using DuckDB.NET.Data;

namespace Rapport.Storage.Images;

/// <summary>Holds an image against what was read from the journal: for each table its rows, the sum of their sequences, and a digest.</summary>
static class ImageCheck
{
    /// <summary>Compares every table that was written, and finds every other one empty.</summary>
    /// <exception cref="InvalidDataException">A table differs; the image must be deleted and folded anew.</exception>
    public static void Compare(DuckDBConnection connection, ImageLayout layout, IReadOnlyList<TableDigest> digests)
    {
        var expected = digests.GroupBy(d => d.Table).ToDictionary(g => g.Key, Total);
        foreach (var (name, columns) in layout.All)
        {
            using var command = connection.CreateCommand();
            command.CommandText = TableDigest.Sql(name, columns);
            using var reader = command.ExecuteReader();
            reader.Read();
            var stored = (reader.GetInt64(0), (BigInteger)reader.GetValue(1), (BigInteger)reader.GetValue(2));
            var wanted = expected.GetValueOrDefault(name, (0, BigInteger.Zero, BigInteger.Zero));
            if (stored != wanted)
                throw new InvalidDataException($"table {name} of the image holds {stored} (rows, sum, digest), the journal {wanted}: the image is wrong and was given up");
        }
    }

    static (long, BigInteger, BigInteger) Total(IEnumerable<TableDigest> parts) => parts.Aggregate(
        (Rows: 0L, Sequences: BigInteger.Zero, Sum: BigInteger.Zero),
        (total, part) => (total.Rows + part.Rows, total.Sequences + part.Sequences, total.Sum + part.Sum));
}
