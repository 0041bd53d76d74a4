using Rapport.Figures.Sets;
using Rapport.Organisations;
using Rapport.Record;

namespace Rapport.Figures.Answers;

/// <summary>
/// Writes where the values of a dimension stand: an expression over the row, or pairs of key and value that are joined to one of the
/// row's columns. Each row meets each of its values once.
/// </summary>
sealed class KeySql(AudienceView view, ImageTable table)
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

    /// <summary>The column of the row, and the pairs of <c>key</c> and <c>code</c> that are joined to it.</summary>
    public (string Column, string Pairs) Pairs(KeySource source) => source switch
    {
        LinkKey link => ("recorded_from", LinkPairs(table.Link(link.Field))),
        ThroughKey through => (through.Column, ThroughPairs(through)),
        RegionKey { Country: ColumnKey column } => (column.Column, Regions),
        RegionKey { Country: LinkKey link } => ("recorded_from",
            $"select distinct l.\"key\", g.\"code\" from ({LinkPairs(table.Link(link.Field))}) l"
            + $" join ({Regions}) g on g.\"key\" = l.\"code\""),
        _ => throw new InvalidOperationException($"{source} has no pairs"),
    };

    static string LinkPairs(ImageLink link) => $"select k.\"recorded_from\" as \"key\", k.\"code\" as \"code\" from \"{link.Name}\" k";

    string ThroughPairs(ThroughKey through)
    {
        var other = Tables.Of(through.Kind);
        var visible = view.Counts("p", other);
        return through.Inner is ColumnKey column
            ? $"select p.\"id\" as \"key\", p.\"{column.Column}\" as \"code\" from \"{other.Name}\" p"
                + $" where {visible} and p.\"{column.Column}\" is not null"
            : $"select p.\"id\" as \"key\", l.\"code\" as \"code\" from \"{other.Name}\" p"
                + $" join ({LinkPairs(other.Link(((LinkKey)through.Inner).Field))}) l on l.\"key\" = p.\"recorded_from\" where {visible}";
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
