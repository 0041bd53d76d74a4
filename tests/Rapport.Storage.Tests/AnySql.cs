using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Npgsql;
using Rapport.Storage.Journals;

namespace Rapport.Storage.Tests;

/// <summary>SQL against the database of a record, without any of the journal's code.</summary>
static class AnySql
{
    /// <summary>The rows as text, cells parted by bars; <c>~</c> where there is no value.</summary>
    public static List<string> Ask(string address, string sql) => [.. Rows(address, sql).Select(row => string.Join(" | ", row.Select(cell => cell ?? "~")))];

    /// <summary>The rows, each cell as text.</summary>
    public static IEnumerable<string?[]> Rows(string address, string sql)
    {
        using var connection = Connect(address);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        while (reader.Read())
            yield return [.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? null : Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture))];
    }

    static DbConnection Connect(string address) => PostgresJournal.IsMeantBy(address)
        ? new NpgsqlConnection($"{address};Pooling=False")
        : new SqliteConnection($"Data Source={address};Pooling=False");
}
