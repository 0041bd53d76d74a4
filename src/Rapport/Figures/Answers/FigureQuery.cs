using Rapport.Figures.Sentences;
using Rapport.Figures.Sets;

namespace Rapport.Figures.Answers;

/// <summary>What one query of a sentence is made of: rows, joins, keys and time; its values are its own.</summary>
sealed class FigureQuery
{
    readonly Sentence sentence;
    readonly FigureSet set;
    readonly SqlValues values = new();
    readonly KeySql keys;
    readonly RecordAliases aliases;
    readonly ConditionSql conditions;
    readonly List<string> joins = [];
    readonly List<string> expressions = [];

    public FigureQuery(Sentence sentence, FigureQuestion question, ValueResolver resolver, IReadOnlyList<Dimension> by)
    {
        (this.sentence, set) = (sentence, sentence.Measure.Set.Set);
        View = new AudienceView(question, values);
        aliases = resolver.Aliases;
        keys = new KeySql(View, set.Table, aliases);
        conditions = new ConditionSql(keys, values, resolver);
        Time = TimeSql.Of(sentence, question, values);
        for (var i = 0; i < by.Count; i++) expressions.Add(Joined(by[i], $"d{i}"));
        Measured = sentence.Measure is Distinct distinct ? Joined(distinct.Dimension, "m") : "";
    }

    public AudienceView View { get; }

    public TimeSql Time { get; }

    /// <summary>What <c>distinct</c> counts.</summary>
    public string Measured { get; }

    /// <summary>The keys of a cell, each followed by a comma.</summary>
    public string Keys => string.Concat(expressions.Select(e => e + ", "));

    public SqlQuery Made(string sql) => new(sql, values.All);

    /// <summary>The rows of the sentence, from the table's name to the end of the condition.</summary>
    public string Rows(bool possible = false, string join = "")
    {
        var all = new List<string> { View.Counts("r", set.Table) };
        all.AddRange(OfSet());
        all.Add(possible ? Time.Possible : Time.Placed);
        if (sentence.Where is { } where) all.Add(conditions.Of(where));
        return $"\"{set.Table.Name}\" r{string.Concat(joins)}{join} where {string.Join(" and ", all)}";
    }

    /// <summary>The condition that a row stands in the cell of these keys.</summary>
    public string Is(IReadOnlyList<object?> cell) => $"({string.Join(" and ", cell.Select((key, i) =>
        key is null ? $"{expressions[i]} is null" : $"{expressions[i]} is not distinct from {values.Add(key)}"))})";

    IEnumerable<string> OfSet()
    {
        if (aliases.Of(set.Kind.Name) is { IsEmpty: false } merged) yield return $"r.\"id\" not in ({merged.Ids})";
        if (set.OnlyKind is { } kind) yield return $"r.\"kind\" = {values.Add(kind)}";
        if (sentence.Measure.Set.Statuses is { Count: > 0 } statuses) yield return $"r.\"status\" in ({values.List(statuses)})";
    }

    string Joined(Dimension dimension, string alias)
    {
        if (KeySql.Expression(dimension.Source) is { } expression) return Standing(expression, keys.AliasesOf(dimension), alias);
        var (column, pairs) = keys.Pairs(dimension);
        joins.Add($" left join ({pairs}) {alias} on {alias}.\"key\" = r.\"{column}\"");
        return $"{alias}.\"code\"";
    }

    /// <summary>An id of a record told as the record that stands for it; nothing is joined where nothing is merged.</summary>
    string Standing(string expression, KindAliases merged, string alias)
    {
        if (merged.IsEmpty) return expression;
        joins.Add($" left join ({merged.Pairs}) {alias} on {alias}.\"alias\" = {expression}");
        return $"coalesce({alias}.\"standing\", {expression})";
    }
}
