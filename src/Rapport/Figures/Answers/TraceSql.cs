using Rapport.Figures.Sentences;

namespace Rapport.Figures.Answers;

/// <summary>
/// Compiles the rows behind an answer: keys, id, version, sequence, batch, title, currency and value, by date, then id. Where the question
/// bounds them, the first under each cell are chosen before anything that only a reader needs is fetched; else all of it is read at once.
/// </summary>
sealed class TraceSql(Sentence sentence, FigureQuestion question, ValueResolver resolver)
{
    /// <summary>Every row under every cell; of a top, under its cells.</summary>
    public SqlQuery Cells(ShownParts shown)
    {
        var query = new FigureQuery(sentence, question, resolver, sentence.By);
        string[] keys = [.. sentence.By.Select((_, i) => FigureQuery.KeyName(i))];
        var rows = $"select {query.Keys}{Row(query)}{(shown.HasOthers ? $" and {query.IsIn(shown.Cells)}" : "")}";
        return query.Made(Told(query, keys, keys.Length == 0 ? First(rows) : FirstOfEach(keys, rows)));
    }

    /// <summary>Every row that stands in a cell that is not shown, once.</summary>
    public SqlQuery Others(ShownParts shown)
    {
        var query = new FigureQuery(sentence, question, resolver, sentence.By);
        return query.Made(Told(query, [], First(query.Once($"{Row(query)} and not {query.IsIn(shown.Cells)}"))));
    }

    bool IsBounded => question.TraceBound is not null;

    /// <summary>What a row is chosen and ordered by, from the rows of the sentence; for <c>distinct</c> only those that have a key.</summary>
    string Row(FigureQuery query) =>
        $"r.\"recorded_from\" as \"recorded_from\", r.\"placed_first\" as \"placed_first\", r.\"placed_last\" as \"placed_last\", r.\"id\" as \"id\","
        + $" {(sentence.Measure.IsMoney ? "r.\"currency\"" : "cast(null as varchar)")} as \"currency\", {query.Measured} as \"value\"{query.NamedPortion}{(IsBounded ? "" : $", r.\"version\" as \"version\", r.\"batch\" as \"batch\", r.\"{sentence.Measure.Set.Set.TitleColumn}\" as \"title\"")}"
        + $" from {query.Rows()}{(sentence.Measure is Distinct ? $" and {query.Measured} is not null" : "")}";

    string First(string rows) => question.TraceBound is { RowsMax: var max } ? $"select o.* from ({rows}) o order by {InOrder("o")} limit {max}" : rows;

    string FirstOfEach(string[] keys, string rows)
    {
        if (question.TraceBound is not { RowsMax: var max }) return rows;
        var cell = string.Join(", ", keys.Select(k => $"o.\"{k}\""));
        return $"select p.* from (select o.*, row_number() over (partition by {cell} order by {InOrder("o")}) as \"place\" from ({rows}) o) p where p.\"place\" <= {max}";
    }

    /// <summary>The rows with what a reader is told of them.</summary>
    string Told(FigureQuery query, string[] keys, string rows)
    {
        var (set, cell) = (sentence.Measure.Set.Set, string.Concat(keys.Select(k => $"x.\"{k}\", ")));
        var told = IsBounded ? $"r.\"id\", r.\"version\", r.\"recorded_from\", r.\"batch\", r.\"{set.TitleColumn}\"" : "x.\"id\", x.\"version\", x.\"recorded_from\", x.\"batch\", x.\"title\"";
        var join = IsBounded ? $" join \"{set.Table.Name}\" r on r.\"recorded_from\" = x.\"recorded_from\"" : "";
        return $"select {cell}{told}, x.\"currency\", x.\"value\"{query.PortionOf("x")} from ({rows}) x{join} order by {InOrder("x")}";
    }

    /// <summary>
    /// By date, then id; a row that stands for several keys by these, the last first, which is how the first readings told them. Of <c>max</c> and <c>last</c> the row that decides
    /// stands first.
    /// </summary>
    string InOrder(string alias) => sentence.Measure switch
    {
        Max => $"{alias}.\"value\" desc nulls last, {ByDate(alias)}",
        Last => $"{alias}.\"value\" is null, {Lateness(alias)} desc",
        _ => $"{ByDate(alias)}, {alias}.\"value\" desc",
    };

    static string ByDate(string alias) => $"{alias}.\"placed_first\" nulls last, {alias}.\"placed_last\" nulls last, {alias}.\"id\"";

    /// <summary>How late a row is: by its last possible day, its first, and when it was recorded; what has no date comes before all others.</summary>
    public static string Lateness(string alias) =>
        $"row(coalesce({alias}.\"placed_last\", date '0001-01-01'), coalesce({alias}.\"placed_first\", date '0001-01-01'), {alias}.\"recorded_from\")";
}
