using Rapport.Figures.Sentences;
using Rapport.Figures.Sets;

namespace Rapport.Figures.Answers;

/// <summary>
/// Compiles a sentence for one audience and state of the record. In every query <c>r</c> is the row, <c>d0</c> and <c>d1</c> are the values
/// of dimensions of which a row may have several, <c>m</c> those that <c>distinct</c> counts.
/// </summary>
sealed class FigureSql(Sentence sentence, FigureQuestion question, ValueResolver resolver)
{
    readonly FigureSet set = sentence.Measure.Set.Set;

    /// <summary>Keys, currency, rows, rows stated (or different keys), sum, rows of a trace, rows that only may lie in the time asked, and where amounts are shared out the portion; one line per cell.</summary>
    /// <param name="by">The dimensions of the cells.</param>
    /// <param name="possible">Whether the rows that only may lie in the time asked are looked at too.</param>
    public SqlQuery Cells(IReadOnlyList<Dimension> by, bool possible)
    {
        var query = new FigureQuery(sentence, question, resolver, by);
        var placed = possible && !query.Time.IsAlways ? $"coalesce({query.Time.Placed}, false)" : null;
        return query.Made($"select {query.Keys}{Currency("r")}, {Tally(query, placed)}, {NotPlaced(placed)}{query.NamedPortion}"
            + $" from {query.Rows(possible)}{GroupBy(query, by.Count)}");
    }

    /// <summary>The same for all rows that stand in a cell that is not shown, each once.</summary>
    public SqlQuery Others(IReadOnlyList<Dimension> by, IReadOnlyCollection<CellKeys> shown)
    {
        var query = new FigureQuery(sentence, question, resolver, by);
        var dates = sentence.Measure is Last ? ", r.\"placed_first\" as \"placed_first\", r.\"placed_last\" as \"placed_last\"" : "";
        var rows = query.Once($"r.\"recorded_from\" as \"recorded_from\", {Currency("r")} as \"currency\"{dates}, {query.Measured} as \"value\"{query.NamedPortion} from {query.Rows()} and not {query.IsIn(shown)}");
        return query.Made($"select {Currency("o")}, {TallyOfOthers(query)}, 0{query.PortionOf("o")} from ({rows}) o{GroupBy(query, 0)}");
    }

    /// <summary>
    /// By the keys, and where there is one by the currency; amounts that are converted or shared out are told one by one, each with how many rows state it, because the sum of all would be
    /// rounded once. What is not told apart has one line.
    /// </summary>
    string GroupBy(FigureQuery query, int keys)
    {
        var places = Enumerable.Range(1, sentence.Measure.HasCurrency ? keys + 1 : keys);
        if (query.SharesAmounts || sentence.Converts) places = places.Append(keys + SumPlace);
        if (query.SharesAmounts) places = places.Concat(Enumerable.Range(keys + PortionPlace, 3));
        var by = string.Join(", ", places);
        return by.Length == 0 ? "" : $" group by {by}";
    }

    /// <summary>The place of the sum in a line without keys, from 1.</summary>
    const int SumPlace = 4;

    /// <summary>The first place of the portion.</summary>
    const int PortionPlace = 7;

    string Currency(string alias) => sentence.Measure.HasCurrency ? $"{alias}.\"currency\"" : "cast(null as varchar)";

    /// <param name="query">The query.</param>
    /// <param name="placed">What holds of the rows that are counted; null where all are.</param>
    string Tally(FigureQuery query, string? placed) => sentence.Measure switch
    {
        FieldMeasure or SharedCount => Worked(query, query.Measured, "r", placed),
        Distinct => $"{Of(RowsOf(query, "r"), placed)}, {Of($"count(distinct {query.Measured})", placed)}, 0, {Of($"count({query.Measured})", placed)}",
        _ => Counted(placed),
    };

    string TallyOfOthers(FigureQuery query) => sentence.Measure switch
    {
        FieldMeasure or SharedCount => Worked(query, "o.\"value\"", "o", null),
        Distinct => $"{RowsOf(query, "o")}, count(distinct o.\"value\"), 0, count(o.\"value\")",
        _ => Counted(null),
    };

    /// <summary>Of <c>distinct</c> the pairs of row and key, which are as many in each cell that a row stands in; where they are not, the rows.</summary>
    static string RowsOf(FigureQuery query, string alias) => query.CountsWithinCells ? $"count(distinct {alias}.\"recorded_from\")" : "count(*)";

    static string Counted(string? placed) => $"{Of("count(*)", placed)}, {Of("count(*)", placed)}, 0, {Of("count(*)", placed)}";

    string Worked(FigureQuery query, string column, string alias, string? placed) =>
        $"{Of("count(*)", placed)}, {Of($"count({column})", placed)}, cast({(sentence.Converts || query.SharesAmounts ? column : Aggregate(column, alias, placed))} as decimal(38,{Places})), {Of("count(*)", placed)}";

    string Aggregate(string column, string alias, string? placed) => sentence.Measure switch
    {
        Max => Of($"max({column})", placed),
        Last => Of($"arg_max({column}, {TraceSql.Lateness(alias)})", placed is null ? $"{column} is not null" : $"{column} is not null and {placed}"),
        _ => Of($"sum({column})", placed),
    };

    /// <summary>Of rows, not of pairs of row and key.</summary>
    string NotPlaced(string? placed) => placed is null ? "0"
        : Of(sentence.Measure is Distinct { Dimension.HasSeveral: true } ? "count(distinct r.\"recorded_from\")" : "count(*)", $"not {placed}");

    static string Of(string aggregate, string? rows) => rows is null ? aggregate : $"{aggregate} filter (where {rows})";

    /// <summary>As many places as its values have.</summary>
    int Places => sentence.Measure switch { SharedCount => 16, Sum => 3, _ => 6 };
}
