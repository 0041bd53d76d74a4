using Rapport.Figures.Sets;
using Rapport.Organisations;
using Rapport.Record;

namespace Rapport.Figures.Answers;

/// <summary>
/// Writes where the values of a dimension stand: an expression over the row, or pairs of key and value that are joined to one of the
/// row's columns. Each row meets each of its values once. Ids of merged records are told as the record that stands for them.
/// </summary>
sealed class KeySql(AudienceView view, ImageTable table, RecordAliases aliases)
{
    static readonly string Regions = "select v.\"code\" as \"key\", v.\"region\" as \"code\" from (values "
        + string.Join(", ", Country.All.OrderBy(c => c.Code, StringComparer.Ordinal).Select(c => $"('{c.Code}', '{c.Region}')"))
        + ") v(\"code\", \"region\")";

    /// <summary>An expression over the row <c>r</c>, where the value stands in the row itself.</summary>
    public static string? Expression(KeySource source) => source switch
    {
        ColumnKey column => $"r.\"{column.Column}\"",
        CalendarKey calendar => InOne(calendar.PerYear),
        _ => null,
    };

    /// <summary>What of the kind of a dimension's values was merged; nothing where they are no records.</summary>
    public KindAliases AliasesOf(Dimension dimension) => dimension.Kind is { } kind ? aliases.Of(kind) : KindAliases.None;

    /// <summary>The column of the row, and the pairs of <c>key</c> and <c>code</c> that are joined to it.</summary>
    public (string Column, string Pairs) Pairs(Dimension dimension) => dimension.Source switch
    {
        LinkKey link => ("recorded_from", Standing(LinkPairs(table.Link(link.Field)), AliasesOf(dimension))),
        FilledKey filled => ("id", Added(filled)),
        ThroughKey through => (through.Column, ThroughPairs(through, AliasesOf(dimension))),
        RegionKey { Country: ColumnKey column } => (column.Column, Regions),
        RegionKey { Country: LinkKey link } => ("recorded_from",
            $"select distinct l.\"key\", g.\"code\" from ({LinkPairs(table.Link(link.Field))}) l"
            + $" join ({Regions}) g on g.\"key\" = l.\"code\""),
        var source => throw new InvalidOperationException($"{source} has no pairs"),
    };

    /// <summary>The same pairs with every code told as the record that stands for it; a key that has both has it once.</summary>
    static string Standing(string pairs, KindAliases merged) => merged.IsEmpty ? pairs
        : $"select o.\"key\" as \"key\", o.\"code\" as \"code\" from ({pairs}) o where o.\"code\" not in ({merged.Ids})"
            + $" union all select distinct o.\"key\", x.\"standing\" from ({pairs}) o join ({merged.Pairs}) x on x.\"alias\" = o.\"code\""
            + $" where not exists (select 1 from ({pairs}) s where s.\"key\" = o.\"key\" and s.\"code\" = x.\"standing\")";

    static string LinkPairs(ImageLink link) => $"select k.\"recorded_from\" as \"key\", k.\"code\" as \"code\" from \"{link.Name}\" k";

    /// <summary>What the rows that refer to a record add up to; those that refer to a merged one belong to the record that stands for it.</summary>
    public string Added(FilledKey filled)
    {
        var rows = Tables.Of(filled.Rows);
        var refers = $"q.\"{filled.Refers}\"";
        var (join, standing) = Joined(refers, aliases.Of(table.Kind.Name), "z");
        return $"select {standing} as \"key\", cast(sum(q.\"{filled.Added}\") as bigint) as \"code\" from \"{rows.Name}\" q{join}"
            + $" where {view.Counts("q", rows)} group by 1";
    }

    /// <summary>An id told as the record that stands for it, and what must be joined for that: nothing where nothing is merged.</summary>
    public static (string Join, string Standing) Joined(string id, KindAliases merged, string alias) => merged.IsEmpty ? ("", id)
        : ($" left join ({merged.Pairs}) {alias} on {alias}.\"alias\" = {id}", $"coalesce({alias}.\"standing\", {id})");

    /// <summary>The values of the records referred to; a row that refers to a merged one has those of the record that stands for it.</summary>
    string ThroughPairs(ThroughKey through, KindAliases codes)
    {
        var (other, merged) = (Tables.Of(through.Kind), aliases.Of(through.Kind));
        var visible = view.Counts("p", other) + (merged.IsEmpty ? "" : $" and p.\"id\" not in ({merged.Ids})");
        var pairs = Standing(through.Inner is ColumnKey column
            ? $"select p.\"id\" as \"key\", p.\"{column.Column}\" as \"code\" from \"{other.Name}\" p"
                + $" where {visible} and p.\"{column.Column}\" is not null"
            : $"select p.\"id\" as \"key\", l.\"code\" as \"code\" from \"{other.Name}\" p"
                + $" join ({LinkPairs(other.Link(((LinkKey)through.Inner).Field))}) l on l.\"key\" = p.\"recorded_from\" where {visible}", codes);
        return merged.IsEmpty ? pairs
            : $"{pairs} union all select y.\"alias\", b.\"code\" from ({pairs}) b join ({merged.Pairs}) y on y.\"standing\" = b.\"key\"";
    }

    /// <summary>The number of the month, quarter or year since the year 0, where first and last possible day share it.</summary>
    static string InOne(int perYear)
    {
        var (first, last) = (Number("placed_first", perYear), Number("placed_last", perYear));
        return $"case when {first} = {last} then {first} end";
    }

    static string Number(string column, int perYear)
    {
        var year = $"cast(extract(year from r.\"{column}\") as bigint)";
        return perYear switch
        {
            12 => $"({year} * 12 + cast(extract(month from r.\"{column}\") as bigint) - 1)",
            4 => $"({year} * 4 + cast(extract(quarter from r.\"{column}\") as bigint) - 1)",
            _ => year,
        };
    }
}
