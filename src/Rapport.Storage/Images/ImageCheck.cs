using System.Collections.Concurrent;
using DuckDB.NET.Data;

namespace Rapport.Storage.Images;

/// <summary>Holds an image against what was read from the journal: for each table its rows, the sum of their sequences, and a digest.</summary>
static class ImageCheck
{
    /// <summary>Compares every table that was written, and finds every other one empty.</summary>
    /// <exception cref="InvalidDataException">A table differs; the image must be deleted and folded anew.</exception>
    public static void Compare(Func<DuckDBConnection> connect, ImageLayout layout, IReadOnlyList<TableDigest> written)
    {
        var journal = written.GroupBy(d => d.Table).ToDictionary(g => g.Key, g => g.Aggregate((left, right) => left + right));
        var differences = new ConcurrentBag<string>();
        Parallel.ForEach(layout.All, connect, (table, _, connection) =>
        {
            var stored = TableReader.Read(connection, table.Name, table.Columns);
            var wanted = journal.GetValueOrDefault(table.Name) ?? new TableDigest(table.Name);
            if (!stored.Equals(wanted)) differences.Add($"table {table.Name} of the image holds {stored}; the journal has {wanted}");
            return connection;
        }, connection => connection.Dispose());
        if (!differences.IsEmpty)
            throw new InvalidDataException($"{string.Join("; ", differences.Order(StringComparer.Ordinal))}: the image is wrong and was given up");
    }
}
