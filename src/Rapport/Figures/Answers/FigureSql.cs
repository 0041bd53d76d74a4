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

    /// <summary>Keys, whether placed, currency, rows, rows stated (or different keys), sum, rows of a trace; one line per cell.</summary>
    /// <param name="by">The dimensions of the cells.</param>
    /// <param name="possible">Whether the rows that only may lie in the time asked are told too.</param>
    public SqlQuery Cells(IReadOnlyList<Dimension> by, bool possible)
    {
        var query = new FigureQuery(sentence, question, resolver, by);
        var placed = possible && !query.Time.IsAlways ? $"coalesce({query.Time.Placed}, false)" : "true";
        var groups = string.Join(", ", Enumerable.Range(1, by.Count + 2));
        return query.Made($"select {query.Keys}{placed}, {Currency("r")}, {Tally(query, placed)}"
            + $" from {query.Rows(possible)} group by {groups}");
    }

    /// <summary>The same for all rows that stand in a cell that is not shown, each once.</summary>
    public SqlQuery Others(IReadOnlyList<Dimension> by, IReadOnlyCollection<CellKeys> shown)
    {
        var query = new FigureQuery(sentence, question, resolver, by);
        var rows = $"select distinct r.\"recorded_from\" as \"recorded_from\", {Currency("r")} as \"currency\","
            + $" {query.Measured} as \"value\" from {query.Rows()} and not {query.IsIn(shown)}";
        return query.Made($"select true, {Currency("o")}, {TallyOfOthers()} from ({rows}) o group by 1, 2");
    }

    bool IsMoney => sentence.Measure is Sum { Field.IsMoney: true };

    string Currency(string alias) => IsMoney ? $"{alias}.\"currency\"" : "cast(null as varchar)";

    string Tally(FigureQuery query, string placed) => sentence.Measure switch
    {
        Sum => Added(query.Measured),
        Distinct distinct => $"{Pairs(distinct, placed)}, count(distinct {query.Measured}), 0, count({query.Measured})",
        _ => "count(*), count(*), 0, count(*)",
    };

    /// <summary>
    /// For <c>distinct</c> the pairs of row and key stand for the rows: they too show whether parts overlap, and are counted much faster.
    /// Rows that are not placed are counted as rows.
    /// </summary>
    static string Pairs(Distinct distinct, string placed) => placed == "true" || !distinct.Dimension.HasSeveral ? "count(*)"
        : $"count(case when {placed} then 1 end) + count(distinct case when not {placed} then r.\"recorded_from\" end)";

    string TallyOfOthers() => sentence.Measure switch
    {
        Sum => Added("o.\"value\""),
        Distinct => "count(*), count(distinct o.\"value\"), 0, count(o.\"value\")",
        _ => "count(*), count(*), 0, count(*)",
    };

    static string Added(string column) => $"count(*), count({column}), cast(sum({column}) as decimal(38,3)), count(*)";
}
