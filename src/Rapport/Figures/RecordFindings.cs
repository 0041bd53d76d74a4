using Rapport.Delivery;
using Rapport.Figures.Answers;
using Rapport.Figures.Sets;
using Rapport.Record;

namespace Rapport.Figures;

/// <summary>
/// Business rules over the whole record as it stands now, asked of the image: what no single load could break, but two writers at once, or
/// a withdrawal, may. Each finding names its record; the cost grows with the record and no faster.
/// </summary>
public sealed class RecordFindings
{
    readonly IImageQueries image;
    readonly RecordAliases aliases;
    readonly List<Problem> found = [];

    RecordFindings(IImageQueries image)
    {
        this.image = image;
        aliases = new RecordAliases(Everything, image);
    }

    /// <summary>Nothing is withheld from a check, whenever it is made.</summary>
    static FigureQuestion Everything { get; } = new() { Audience = Visibility.Restricted, Now = DateTimeOffset.MaxValue, Day = DateOnly.MaxValue };

    /// <summary>Every finding, kind by kind in load order, and by id.</summary>
    public static IReadOnlyList<Problem> Of(IImageQueries image)
    {
        var findings = new RecordFindings(image);
        foreach (var kind in RecordKinds.OfOffice.All)
        {
            foreach (var field in kind.Lines) findings.FindCircles(kind, field);
            findings.FindLostMerges(kind);
        }
        findings.FindParts();
        findings.FindAttendances();
        return findings.found;
    }

    /// <summary>Lines from record to record come to an end; of merged records, the one that stands is meant.</summary>
    void FindCircles(RecordKind kind, Field field)
    {
        var table = Tables.Of(kind.Name);
        var from = field.IsList
            ? $"select t.\"id\", l.\"code\" from \"{table.Name}\" t join \"{table.Link(field.Name).Name}\" l on l.\"recorded_from\" = t.\"recorded_from\" where {Stands}"
            : $"select t.\"id\", t.\"{field.Name}\" from \"{table.Name}\" t where {Stands} and t.\"{field.Name}\" is not null";
        var merged = field.Name == "merged_into" ? KindAliases.None : aliases.Of(kind.Name);
        var next = Standing(merged, $"{from} order by 1, 2").ToLookup(p => p.Id, p => merged.StandingFor(p.To), StringComparer.Ordinal);
        foreach (var circle in Cycles.Find(next.Select(n => n.Key), id => next[id])) found.Add(FindingMessages.Circle(kind, field, circle));
    }

    /// <summary>A record must be merged into one that is there and stands.</summary>
    void FindLostMerges(RecordKind kind)
    {
        var table = Tables.Of(kind.Name).Name;
        var lost = image.Query(new SqlQuery($"select t.\"id\", t.\"merged_into\", w.\"withdrawn\" from \"{table}\" t left join \"{table}\" w"
            + $" on w.\"id\" = t.\"merged_into\" and {AudienceView.IsCurrent("w")} where {Stands} and t.\"merged_into\" is not null"
            + " and coalesce(w.\"withdrawn\", true) order by 1", []));
        foreach (var row in lost)
        {
            var (id, into) = ((string)row[0]!, (string)row[1]!); // neither is null
            found.Add(row[2] is true ? FindingMessages.MergedIntoWithdrawn(kind, id, into) : FindingMessages.MergedIntoUnknown(kind, id, into));
        }
    }

    /// <summary>A part must be a part of a whole, also after merges.</summary>
    void FindParts()
    {
        var merged = aliases.Of(Activity.Shape.Name);
        var whole = Standing(merged, $"select t.\"id\", t.\"part_of\" from \"activity\" t where {Stands} and t.\"part_of\" is not null order by 1")
            .ToDictionary(p => p.Id, p => (Stated: p.To, Meant: merged.StandingFor(p.To)), StringComparer.Ordinal);
        foreach (var (id, (stated, meant)) in whole)
        {
            if (meant == id) found.Add(FindingMessages.PartOfItself(id, stated));
            else if (whole.TryGetValue(meant, out var above)) found.Add(FindingMessages.PartOfPart(id, stated, above.Stated));
        }
    }

    /// <summary>Rows may be fewer than the seats stated, for not everybody is known; where they are more, one of the two is wrong.</summary>
    void FindAttendances()
    {
        var values = new SqlValues();
        var added = new KeySql(new AudienceView(Everything, values), ActivitySets.Activities.Table, aliases).Added(ActivitySets.Seats);
        var differing = image.Query(new SqlQuery($"select t.\"id\", t.\"attendances\", e.\"code\" from \"activity\" t join ({added}) e on e.\"key\" = t.\"id\""
            + $" where {Stands}{aliases.Of(Activity.Shape.Name).AndStands("t")} and e.\"code\" > t.\"attendances\" order by 1", values.All));
        foreach (var row in differing) found.Add(FindingMessages.Attendances((string)row[0]!, (long)row[1]!, (long)row[2]!)); // none is null
    }

    static string Stands => $"{AudienceView.IsCurrent("t")} and not t.\"withdrawn\"";

    /// <summary>Pairs of a record and one it names, without the records for which another stands.</summary>
    IEnumerable<(string Id, string To)> Standing(KindAliases merged, string sql) => image.Query(new SqlQuery(sql, []))
        .Select(row => (Id: (string)row[0]!, To: (string)row[1]!)) // neither is null
        .Where(pair => merged.StandingFor(pair.Id) == pair.Id);
}
