using System.Data.Common;

namespace Rapport.Benchmarks.Peers;

/// <summary>What the bare databases do alike with a command.</summary>
static class CommandRows
{
    /// <summary>Every row that a command answers, read whole.</summary>
    public static List<object?[]> All(DbCommand command)
    {
        using var reader = command.ExecuteReader();
        var rows = new List<object?[]>();
        while (reader.Read())
        {
            var row = new object?[reader.FieldCount];
            for (var i = 0; i < row.Length; i++) row[i] = reader.IsDBNull(i) ? null : reader.GetValue(i);
            rows.Add(row);
        }
        return rows;
    }
}
