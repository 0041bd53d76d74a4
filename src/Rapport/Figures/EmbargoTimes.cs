using Rapport.Figures.Sets;

namespace Rapport.Figures;

/// <summary>The instants at which embargoes end: what the public sees changes then, and no batch tells of it.</summary>
public static class EmbargoTimes
{
    /// <summary>Every instant that some version of some record names, the earliest first; whoever may see the record.</summary>
    public static IReadOnlyList<DateTimeOffset> Read(IImageQueries image)
    {
        var each = Tables.All.Select(table => $"select \"embargo\" from \"{table.Name}\" where \"embargo\" is not null");
        return [.. image.Query(new SqlQuery($"select distinct e.\"embargo\" from ({string.Join(" union all ", each)}) e order by 1", []))
            .Select(row => new DateTimeOffset((DateTime)row[0]!, TimeSpan.Zero))]; // filtered
    }
}
