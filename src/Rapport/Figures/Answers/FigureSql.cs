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

    /// <summary>Keys, whether placed, currency, rows, rows stated (or different keys), sum, rows of a trace, and where amounts are shared out the portion; one line per cell.</summary>
    /// <param name="by">The dimensions of the cells.</param>
    /// <param name="possible">Whether the rows that only may lie in the time asked are told too.</param>
    public SqlQuery Cells(IReadOnlyList<Dimension> by, bool possible)
    {
        var query = new FigureQuery(sentence, question, resolver, by);
        var placed = possible && !query.Time.IsAlways ? $"coalesce({query.Time.Placed}, false)" : "true";
        var groups = Enumerable.Range(1, by.Count + (sentence.Measure.IsMoney ? 2 : 1)); // what has no currency is not told apart by it
        return query.Made($"select {query.Keys}{placed}, {Currency("r")}, {Tally(query, placed)}{(query.SharesAmounts ? $", {string.Join(", ", query.Portion)}" : "")}"
            + $" from {query.Rows(possible)} group by {string.Join(", ", groups.Concat(OneByOne(query).Select(place => by.Count + place)))}");
    }

    /// <summary>The same for all rows that stand in a cell that is not shown, each once.</summary>
    public SqlQuery Others(IReadOnlyList<Dimension> by, IReadOnlyCollection<CellKeys> shown)
    {
        var query = new FigureQuery(sentence, question, resolver, by);
        var (row, beyond) = ($"r.\"recorded_from\" as \"recorded_from\", {Currency("r")} as \"currency\"", $"from {query.Rows()} and not {query.IsIn(shown)}");
        var rows = sentence.Measure switch
        {
            SharedCount => $"select {row}, sum({query.Measured}) as \"value\" {beyond} group by 1, 2",
            _ when query.SharesAmounts => $"select {row}, {query.Measured} as \"value\", {query.Portion[0]} as \"first\", {query.Portion[1]} as \"second\", flatten(list({query.Portion[2]} order by {query.Portion[2]})) as \"places\" {beyond} group by 1, 2, 3, 4, 5",
            Last => $"select distinct {row}, r.\"placed_first\" as \"placed_first\", r.\"placed_last\" as \"placed_last\", {query.Measured} as \"value\" {beyond}",
            _ => $"select distinct {row}, {query.Measured} as \"value\" {beyond}",
        };
        return query.Made($"select true, {Currency("o")}, {TallyOfOthers(query)}{(query.SharesAmounts ? ", o.\"first\", o.\"second\", o.\"places\"" : "")} from ({rows}) o group by {string.Join(", ", OneByOne(query).Prepend(2).Prepend(1))}");
    }

    /// <summary>The places in a line without keys, from 1, by which amounts are told apart that are converted or shared out: each by itself, with how many rows state it, because the sum of all would be rounded once.</summary>
    IEnumerable<int> OneByOne(FigureQuery query) => query.SharesAmounts ? [SumPlace, .. Enumerable.Range(PortionPlace, 3)] : Converts ? [SumPlace] : [];

    bool Converts => sentence is { RatesOf: not null, Measure.IsMoney: true };

    /// <summary>The place of the sum.</summary>
    const int SumPlace = 5;

    /// <summary>The first place of the portion.</summary>
    const int PortionPlace = 7;

    string Currency(string alias) => sentence.Measure.IsMoney ? $"{alias}.\"currency\"" : "cast(null as varchar)";

    string Tally(FigureQuery query, string placed) => sentence.Measure switch
    {
        FieldMeasure or SharedCount => Worked(query, query.Measured, "r"),
        Distinct distinct => $"{Pairs(distinct, placed)}, count(distinct {query.Measured}), 0, count({query.Measured})",
        _ => "count(*), count(*), 0, count(*)",
    };

    /// <summary>
    /// For <c>distinct</c> the pairs of row and key stand for the rows: they too show whether parts overlap, and are counted much faster.
    /// Rows that are not placed are counted as rows.
    /// </summary>
    static string Pairs(Distinct distinct, string placed) => placed == "true" || !distinct.Dimension.HasSeveral ? "count(*)"
        : $"count(case when {placed} then 1 end) + count(distinct case when not {placed} then r.\"recorded_from\" end)";

    string TallyOfOthers(FigureQuery query) => sentence.Measure switch
    {
        FieldMeasure or SharedCount => Worked(query, "o.\"value\"", "o"),
        Distinct => "count(*), count(distinct o.\"value\"), 0, count(o.\"value\")",
        _ => "count(*), count(*), 0, count(*)",
    };

    string Worked(FigureQuery query, string column, string alias) =>
        $"count(*), count({column}), cast({(Converts || query.SharesAmounts ? column : Aggregate(column, alias))} as decimal(38,{Places})), count(*)";

    string Aggregate(string column, string alias) => sentence.Measure switch
    {
        Max => $"max({column})",
        Last => $"arg_max({column}, {TraceSql.Lateness(alias)}) filter (where {column} is not null)",
        _ => $"sum({column})",
    };

    /// <summary>As many places as its values have.</summary>
    int Places => sentence.Measure switch { SharedCount => 16, Sum => 3, _ => 6 };
}
