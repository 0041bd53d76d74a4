using Rapport.Figures.Sentences;
using Rapport.Figures.Sets;
using Rapport.Organisations;
using Rapport.Record;
using Rapport.Time;

namespace Rapport.Figures.Answers;

/// <summary>
/// Writes where the values of a dimension stand: an expression over the row, or pairs of key and value that are joined to one of the
/// row's columns. Each row meets each of its values once. Ids of merged records are told as the record that stands for them.
/// </summary>
/// <param name="view">What the audience sees.</param>
/// <param name="table">The table of the rows.</param>
/// <param name="aliases">What was merged.</param>
/// <param name="lasting">For sentences of what lasts over a period: from when to when a row lasts, and that period; else null.</param>
sealed class KeySql(AudienceView view, ImageTable table, RecordAliases aliases, (SpanSql Span, Period Period)? lasting = null)
{
    static readonly string Regions = "select v.\"code\" as \"key\", v.\"region\" as \"code\" from (values "
        + string.Join(", ", Country.All.OrderBy(c => c.Code, StringComparer.Ordinal).Select(c => $"('{c.Code}', '{c.Region}')"))
        + ") v(\"code\", \"region\")";

    /// <summary>An expression over the row <c>r</c>, where the value stands in the row itself.</summary>
    public string? Expression(KeySource source) => source switch
    {
        ColumnKey column => $"r.\"{column.Column}\"",
        CalendarKey calendar when lasting is null => InOne(calendar.PerYear),
        _ => null,
    };

    /// <summary>Of what lasts over a period the months, quarters or years of that period in which it certainly lasts, as a list over the row <c>r</c>; null where it is no such thing.</summary>
    public string? Lasting(KeySource source) => lasting is var (span, period) && source is CalendarKey { PerYear: var perYear } calendar
        ? $"range({Within(Number(span.BeginsLast, perYear), "<", calendar.NumberOf(period.First))}, {Within(Number(span.EndsFirst, perYear), ">", calendar.NumberOf(period.Last))} + 1)" : null;

    /// <summary>A number, or the bound where it lies beyond; nothing stays nothing, which <c>greatest</c> and <c>least</c> would pass over.</summary>
    static string Within(string number, string sign, long bound) => $"case when {number} {sign} {bound} then {bound} else {number} end";

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
        var (first, last) = (Number("r.\"placed_first\"", perYear), Number("r.\"placed_last\"", perYear));
        return $"case when {first} = {last} then {first} end";
    }

    static string Number(string day, int perYear)
    {
        var year = $"cast(extract(year from {day}) as bigint)";
        return perYear switch
        {
            12 => $"({year} * 12 + cast(extract(month from {day}) as bigint) - 1)",
            4 => $"({year} * 4 + cast(extract(quarter from {day}) as bigint) - 1)",
            _ => year,
        };
    }

    /// <summary>
    /// The pairs of a dimension with the part of the row that belongs to each, in hundred-millionths: the share that is stated, else equal parts, of which the last by its code takes
    /// what does not divide. A region has what its countries have.
    /// </summary>
    public (string Column, string Pairs) Weighted(Dimension dimension)
    {
        if (dimension.Source is RegionKey { Country: LinkKey countries })
            return ("recorded_from", $"select c.\"key\" as \"key\", g.\"code\" as \"code\", cast(sum(c.\"weight\") as bigint) as \"weight\" from ({Weighted(LinkPairs(table.Link(countries.Field)), countries, KindAliases.None)}) c"
                + $" join ({Regions}) g on g.\"key\" = c.\"code\" group by 1, 2");
        var (column, pairs) = Pairs(dimension);
        return (column, Weighted(pairs, dimension.Source, AliasesOf(dimension)));
    }

    string Weighted(string pairs, KeySource source, KindAliases merged)
    {
        const string InKey = "(partition by p.\"key\"";
        var equal = $"select p.\"key\" as \"key\", p.\"code\" as \"code\", {SharedCount.Whole} // count(*) over {InKey}) + case when row_number() over {InKey} order by p.\"code\") = count(*) over {InKey})"
            + $" then {SharedCount.Whole} % count(*) over {InKey}) else 0 end as \"weight\" from ({pairs}) p";
        if (source is not LinkKey { Field: var field } || !table.Link(field).Field.HasShares) return equal;
        var (join, code) = Joined("k.\"code\"", merged, "z");
        var stated = $"select k.\"recorded_from\" as \"key\", {code} as \"code\", sum(k.\"share\") as \"share\" from \"{table.Link(field).Name}\" k{join} group by 1, 2";
        return $"select e.\"key\" as \"key\", e.\"code\" as \"code\", coalesce(cast(s.\"share\" * 1000000 as bigint), e.\"weight\") as \"weight\" from ({equal}) e"
            + $" left join ({stated}) s on s.\"key\" = e.\"key\" and s.\"code\" = e.\"code\"";
    }
}
