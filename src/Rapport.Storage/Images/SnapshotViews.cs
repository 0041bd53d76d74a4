namespace Rapport.Storage.Images;

/// <summary>
/// Makes a snapshot and what was folded beyond it look like one image: each table of a kind that
/// something was recorded of since becomes a view in a schema that is searched before the snapshot; all others are found in the snapshot.
/// </summary>
static class SnapshotViews
{
    /// <summary>What each connection that asks says first.</summary>
    public const string Search = "set search_path = 'memory.asked,snapshot.main'";

    public static string Create(ImageLayout layout, IReadOnlySet<string> kindsBeyond)
    {
        var sql = "create schema asked;\n";
        foreach (var table in layout.Tables.Where(t => kindsBeyond.Contains(t.Kind.Name)))
        {
            sql += View(table.Name, Versions(table.Name));
            foreach (var link in table.Links) sql += View(link.Name, $"{Snapshot(link.Name)} union all {Beyond(link.Name)}");
        }
        sql += View("batch", $"{Snapshot("batch")} union all {Beyond("batch")}");
        return sql;
    }

    static string View(string table, string query) => $"create view asked.\"{table}\" as {query};\n";

    static string Snapshot(string table) => $"select * from snapshot.main.\"{table}\"";

    static string Beyond(string table) => $"select * from memory.main.\"{table}\"";

    static string Versions(string table) =>
        $"select s.* replace (coalesce(c.closed_by, s.recorded_to) as recorded_to) from snapshot.main.\"{table}\" s "
        + $"left join memory.main.closed c on c.sequence = s.recorded_from union all {Beyond(table)}";
}
