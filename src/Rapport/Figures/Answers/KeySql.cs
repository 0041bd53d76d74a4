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
    /// <summary>The rows that are shared out, by <c>recorded_from</c>, so that nothing is worked out for others; null for all.</summary>
    public string? Among { get; init; }

    /// <summary>What a link tells beside its code, where shares are stated.</summary>
    const string ShareOfLink = ", k.\"share\" as \"share\"";

    /// <summary>Pairs of a country and its region.</summary>
    public static readonly string Regions = "select v.\"code\" as \"key\", v.\"region\" as \"code\" from (values "
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

    /// <summary>The same within the year or quarter that <paramref name="leading"/> tells.</summary>
    /// <param name="source">Months or quarters.</param>
    /// <param name="leading">An expression that tells one of the coarser.</param>
    /// <param name="perYear">How many of the coarser a year has.</param>
    public string? LastingWithin(KeySource source, string leading, int perYear) => Lasting(source) is not { } list ? null
        : $"list_filter({list}, lambda n: n // {((CalendarKey)source).PerYear / perYear} = {leading})";

    /// <summary>Whether the value of one dimension tells that of another, where a row has several of both: a country its region, and of what lasts over a period a month its year.</summary>
    /// <param name="one">The dimension that leads.</param>
    /// <param name="other">The dimension that follows.</param>
    public bool Leads(KeySource one, KeySource other) => (one, other) switch
    {
        (CalendarKey coarse, CalendarKey fine) => lasting is not null && coarse.PerYear < fine.PerYear,
        (_, RegionKey { HasSeveral: true } region) => region.Country == one,
        _ => false,
    };

    /// <summary>A number, or the bound where it lies beyond; nothing stays nothing, which <c>greatest</c> and <c>least</c> would pass over.</summary>
    static string Within(string number, string sign, long bound) => $"case when {number} {sign} {bound} then {bound} else {number} end";

    /// <summary>What of the kind of a dimension's values was merged; nothing where they are no records.</summary>
    public KindAliases AliasesOf(Dimension dimension) => dimension.Kind is { } kind ? aliases.Of(kind) : KindAliases.None;

    /// <summary>The column of the row, and the pairs of <c>key</c> and <c>code</c> that are joined to it.</summary>
    public (string Column, string Pairs) Pairs(Dimension dimension) => Pairs(dimension.Source, AliasesOf(dimension));

    (string Column, string Pairs) Pairs(KeySource source, KindAliases merged, string? among = null)
    {
        switch (source)
        {
            case LinkKey link: return ("recorded_from", Standing(LinkPairs(table.Link(link.Field), among: among), merged));
            case FilledKey filled: return ("id", Added(filled));
            case ThroughKey through: return (through.Column, ThroughPairs(through, inner => Standing(inner, merged)));
            case RegionKey { Country: ColumnKey column }: return (column.Column, Regions);
            case RegionKey { Country: var countries }:
                var (key, pairs) = Pairs(countries, KindAliases.None, among);
                return (key, $"select distinct l.\"key\", g.\"code\" from ({pairs}) l join ({Regions}) g on g.\"key\" = l.\"code\"");
            default: throw new InvalidOperationException($"{source} has no pairs");
        }
    }

    /// <summary>The same pairs with every code told as the record that stands for it; a key that has both has it once.</summary>
    static string Standing(string pairs, KindAliases merged) => merged.IsEmpty ? pairs
        : $"select o.\"key\" as \"key\", o.\"code\" as \"code\" from ({pairs}) o where o.\"code\" not in ({merged.Ids})"
            + $" union all select distinct o.\"key\", x.\"standing\" from ({pairs}) o join ({merged.Pairs}) x on x.\"alias\" = o.\"code\""
            + $" where not exists (select 1 from ({pairs}) s where s.\"key\" = o.\"key\" and s.\"code\" = x.\"standing\")";

    static string LinkPairs(ImageLink link, string more = "", string? among = null) => $"select k.\"recorded_from\" as \"key\", k.\"code\" as \"code\"{more} from \"{link.Name}\" k"
        + (among is null ? "" : $" where k.\"recorded_from\" in ({among})");

    /// <summary>What the rows that refer to a record add up to; those that refer to a merged one belong to the record that stands for it.</summary>
    public string Added(FilledKey filled)
    {
        var rows = Tables.Of(filled.Rows);
        var refers = $"q.\"{filled.Refers}\"";
        var (join, standing) = Joined(refers, aliases.Of(table.Kind.Name), "z");
        return $"select {standing} as \"key\", cast(sum(q.\"{filled.Added}\") as bigint) as \"code\" from \"{rows.Name}\" q{join}"
            + $" where {view.Counts("q", rows)}{aliases.Of(rows.Kind.Name).AndStands("q")} group by 1";
    }

    /// <summary>An id told as the record that stands for it, and what must be joined for that: nothing where nothing is merged.</summary>
    public static (string Join, string Standing) Joined(string id, KindAliases merged, string alias) => merged.IsEmpty ? ("", id)
        : ($" left join ({merged.Pairs}) {alias} on {alias}.\"alias\" = {id}", $"coalesce({alias}.\"standing\", {id})");

    /// <summary>The values of the records referred to; a row that refers to a merged one has those of the record that stands for it.</summary>
    /// <param name="through">Where they stand.</param>
    /// <param name="standing">Tells every code as the record that stands for it.</param>
    /// <param name="withShare">Whether each comes with the <c>share</c> that is stated of it.</param>
    string ThroughPairs(ThroughKey through, Func<string, string> standing, bool withShare = false)
    {
        var (other, merged) = (Tables.Of(through.Kind), aliases.Of(through.Kind));
        var visible = view.Counts("p", other) + merged.AndStands("p");
        var pairs = standing(through.Inner is ColumnKey column
            ? $"select p.\"id\" as \"key\", p.\"{column.Column}\" as \"code\" from \"{other.Name}\" p"
                + $" where {visible} and p.\"{column.Column}\" is not null"
            : $"select p.\"id\" as \"key\", l.\"code\" as \"code\"{(withShare ? ", l.\"share\" as \"share\"" : "")} from \"{other.Name}\" p"
                + $" join ({LinkPairs(other.Link(((LinkKey)through.Inner).Field), withShare ? ShareOfLink : "")}) l on l.\"key\" = p.\"recorded_from\" where {visible}");
        return merged.IsEmpty ? pairs
            : $"{pairs} union all select y.\"alias\", b.\"code\"{(withShare ? ", b.\"share\"" : "")} from ({pairs}) b join ({merged.Pairs}) y on y.\"standing\" = b.\"key\"";
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
        if (CountriesOf(dimension) is not { } countries) return Weighted(dimension.Source, AliasesOf(dimension));
        var (column, weighted) = Weighted(countries, KindAliases.None);
        return (column, $"select c.\"key\" as \"key\", g.\"code\" as \"code\", cast(sum(c.\"weight\") as bigint) as \"weight\" from ({weighted}) c join ({Regions}) g on g.\"key\" = c.\"code\" group by 1, 2");
    }

    (string Column, string Pairs) Weighted(KeySource source, KindAliases merged)
    {
        const string InKey = "(partition by p.\"key\"";
        var (column, pairs) = Pairs(source, merged, Among);
        var equal = $"select p.\"key\" as \"key\", p.\"code\" as \"code\", {SharedCount.Whole} // count(*) over {InKey}) + case when row_number() over {InKey} order by p.\"code\") = count(*) over {InKey})"
            + $" then {SharedCount.Whole} % count(*) over {InKey}) else 0 end as \"weight\" from ({pairs}) p";
        return (column, Stated(source, merged) is not { } stated ? equal : $"select e.\"key\" as \"key\", e.\"code\" as \"code\", coalesce({Millionths("s")}, e.\"weight\") as \"weight\" from ({equal}) e{Beside(stated, "e")}");
    }

    /// <summary>
    /// The pairs of a dimension with <c>weights</c>, those of all values of the row in the order of their codes: the shares that are stated, else ones; and <c>places</c>, which of
    /// them this value has. A region has those of its countries.
    /// </summary>
    public (string Column, string Pairs) Portions(Dimension dimension)
    {
        if (CountriesOf(dimension) is not { } countries) return Portions(dimension.Source, AliasesOf(dimension));
        var (column, portions) = Portions(countries, KindAliases.None);
        return (column, $"select c.\"key\" as \"key\", g.\"code\" as \"code\", c.\"weights\" as \"weights\", flatten(list(c.\"places\" order by c.\"places\")) as \"places\""
            + $" from ({portions}) c join ({Regions}) g on g.\"key\" = c.\"code\" group by 1, 2, 3");
    }

    (string Column, string Pairs) Portions(KeySource source, KindAliases merged)
    {
        var (column, pairs) = Pairs(source, merged, Among);
        var (weight, beside) = Stated(source, merged) is { } stated ? ($"coalesce({Millionths("s")}, 1)", Beside(stated, "p")) : ("cast(1 as bigint)", "");
        return (column, $"select p.\"key\" as \"key\", p.\"code\" as \"code\", list({weight} order by p.\"code\") over (partition by p.\"key\") as \"weights\","
            + $" [row_number() over (partition by p.\"key\" order by p.\"code\") - 1] as \"places\" from ({pairs}) p{beside}");
    }

    /// <summary>Of regions, where the several countries of a row stand.</summary>
    static KeySource? CountriesOf(Dimension dimension) => dimension.Source is RegionKey { Country: not ColumnKey and var countries } ? countries : null;

    /// <summary>The share in percent that a key states of each code, told as the record that stands for it; null where no shares can be stated.</summary>
    string? Stated(KeySource source, KindAliases merged) => source switch
    {
        LinkKey link when table.Link(link.Field) is { Field.HasShares: true } of => Summed(LinkPairs(of, ShareOfLink, Among), merged),
        ThroughKey { Inner: LinkKey link } through when Tables.Of(through.Kind).Link(link.Field).Field.HasShares => ThroughPairs(through, inner => Summed(inner, merged), withShare: true),
        _ => null,
    };

    static string Summed(string pairs, KindAliases merged)
    {
        var (join, code) = Joined("k.\"code\"", merged, "z");
        return $"select k.\"key\" as \"key\", {code} as \"code\", sum(k.\"share\") as \"share\" from ({pairs}) k{join} group by 1, 2";
    }

    static string Beside(string stated, string alias) => $" left join ({stated}) s on s.\"key\" = {alias}.\"key\" and s.\"code\" = {alias}.\"code\"";

    /// <summary>A share in millionths of a percent, of which <see cref="SharedCount.Whole"/> make the whole.</summary>
    static string Millionths(string alias) => $"cast({alias}.\"share\" * 1000000 as bigint)";
}
