using System.Data.Common;

namespace Rapport.Benchmarks.Peers;

/// <summary>What the bare databases do alike with a command.</summary>
static class CommandRows
{
    /// <summary>Every row that a command answers, read whole.</summary>
    public static List<object?[]> All(DbCommand command) => [.. Each(command)];

    /// <summary>Every row that a command answers, one after the other: ten million at once would fill the memory.</summary>
    public static IEnumerable<object?[]> Each(DbCommand command)
    {
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var row = new object?[reader.FieldCount];
            for (var i = 0; i < row.Length; i++) row[i] = reader.IsDBNull(i) ? null : reader.GetValue(i);
            yield return row;
        }
    }
}
