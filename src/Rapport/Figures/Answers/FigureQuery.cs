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
    readonly List<string> weights = [];
    readonly List<string> portions = [];

    public FigureQuery(Sentence sentence, FigureQuestion question, ValueResolver resolver, IReadOnlyList<Dimension> by)
    {
        (this.sentence, set) = (sentence, sentence.Measure.Set.Set);
        View = new AudienceView(question, values);
        aliases = resolver.Aliases;
        Time = TimeSql.Of(sentence, question, values);
        keys = new KeySql(View, set.Table, aliases, sentence.Time is Overlapping { Period: var period } ? (SpanSql.Of(set), period) : null)
        {
            Among = set.With is null && sentence.Measure.SharesOut ? $"select r.\"recorded_from\" from \"{set.Table.Name}\" r where {View.Counts("r", set.Table)} and {Time.Placed}" : null,
        };
        conditions = new ConditionSql(keys, values, resolver);
        var told = ValuesOf(by);
        expressions.AddRange(by.Select((_, i) => told[Alias(i)]));
        Measured = sentence.Measure switch
        {
            Distinct => told[Counted],
            FieldMeasure of => Summand(of.Field),
            SharedCount => Share(),
            _ => "cast(null as varchar)",
        };
    }

    public AudienceView View { get; }

    public TimeSql Time { get; }

    /// <summary>What a row gives to the value: an amount, or the key that is counted.</summary>
    public string Measured { get; }

    /// <summary>Whether what is counted says a key of the cell, or is said by one, so that of a row in several cells each holds other pairs of row and counted key.</summary>
    public bool CountsWithinCells => sentence.Measure is Distinct { Dimension.Source: var counted } && sentence.By.Any(d => keys.Leads(d.Source, counted) || keys.Leads(counted, d.Source));

    /// <summary>The keys of a cell by their names, each followed by a comma.</summary>
    public string Keys => string.Concat(expressions.Select((e, i) => $"{e} as \"{KeyName(i)}\", "));

    /// <summary>Whether an amount is shared out among several values of a row, so that each is told by itself with the part of it that belongs to the cell.</summary>
    public bool SharesAmounts => portions.Count > 0;

    /// <summary>
    /// The part of an amount that belongs to a cell: the weights of each of two dimensions, and the places in the weights of both together, where the first varies slowest. A row
    /// without values, as one that is split by one dimension, has a single weight.
    /// </summary>
    IReadOnlyList<string> Portion
    {
        get
        {
            var (first, second) = (At(0), At(1));
            return [first.Weights, second.Weights, portions.Count < 2 ? first.Places : $"flatten([[p * len({second.Weights}) + q for q in {second.Places}] for p in {first.Places}])"];
        }
    }

    (string Weights, string Places) At(int portion) => portion >= portions.Count ? (Single, "[cast(0 as bigint)]")
        : ($"coalesce({portions[portion]}.\"weights\", {Single})", $"coalesce({portions[portion]}.\"places\", [cast(0 as bigint)])");

    const string Single = "[cast(1 as bigint)]";

    /// <summary>What the parts of a portion are called: the weights of two dimensions, then the places in both.</summary>
    static readonly string[] PortionNames = ["first", "second", "places"];

    /// <summary>The portion under its names, each after a comma; nothing where no amount is shared out.</summary>
    public string NamedPortion => SharesAmounts ? string.Concat(Portion.Zip(PortionNames, (part, name) => $", {part} as \"{name}\"")) : "";

    /// <summary>The same names in a table that has them.</summary>
    public string PortionOf(string alias) => SharesAmounts ? string.Concat(PortionNames.Select(name => $", {alias}.\"{name}\"")) : "";

    /// <summary>Each row once; of one that is shared out all that is there of it.</summary>
    /// <param name="rows">The columns and the rows; what is shared out is the <c>value</c>, or its portion.</param>
    public string Once(string rows) => sentence.Measure switch
    {
        SharedCount => $"select s.* exclude (\"value\"), sum(s.\"value\") as \"value\" from (select {rows}) s group by all",
        _ when SharesAmounts => $"select s.* exclude (\"places\"), flatten(list(s.\"places\" order by s.\"places\")) as \"places\" from (select {rows}) s group by all",
        _ => $"select distinct {rows}",
    };

    /// <summary>The name of a key.</summary>
    public static string KeyName(int dimension) => $"key{dimension}";

    /// <summary>The placeholder that stands for a value.</summary>
    public string Value(object value) => values.Add(value);

    public SqlQuery Made(string sql) => new(sql, values.All);

    /// <summary>The rows of the sentence, from the table's name to the end of the condition.</summary>
    public string Rows(bool possible = false)
    {
        var apart = possible && set.With is null ? Time.PossibleApart : null;
        var all = new List<string> { View.Counts("r", set.Table) };
        all.AddRange(Belongs(set, sentence.Measure.Set.Statuses, "r"));
        if (apart is null) all.Add(possible ? Time.Possible : Time.Placed);
        if (sentence.Where is { } where) all.Add(conditions.Of(where));
        return $"{(apart is null ? Table() : Together(apart))} r{string.Concat(joins)} where {string.Join(" and ", all)}";
    }

    /// <summary>The rows that meet one of several conditions.</summary>
    string Together(IReadOnlyList<string> apart) => $"({string.Join(" union all ", apart.Select(rows => $"select r.* from \"{set.Table.Name}\" r where {rows}"))})";

    /// <summary>The condition that a row stands in one of these cells.</summary>
    public string IsIn(IReadOnlyCollection<CellKeys> cells) => cells.Count == 0 ? "false" : $"({string.Join(" or ", cells.Select(c => Is(c.Keys)))})";

    string Is(IReadOnlyList<object?> cell) => $"({string.Join(" and ", cell.Select((key, i) =>
        key is null ? $"{expressions[i]} is null" : $"{expressions[i]} is not distinct from {values.Add(key)}"))})";

    /// <summary>The alias of the values that are counted.</summary>
    const string Counted = "m";

    /// <summary>The alias of the values of a dimension that is split by.</summary>
    static string Alias(int dimension) => $"d{dimension}";

    /// <summary>The values of each dimension that is split by or counted, by their aliases; those that follow from the values of another come after it.</summary>
    Dictionary<string, string> ValuesOf(IReadOnlyList<Dimension> by)
    {
        var all = by.Select((dimension, i) => new Aliased(dimension, Alias(i))).ToList();
        if (sentence.Measure is Distinct { Dimension: var counted }) all.Add(new Aliased(counted, Counted));
        var told = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (dimension, alias) in all.OrderBy(d => Fineness(d.Dimension.Source)))
        {
            var leading = all.Where(other => keys.Leads(other.Dimension.Source, dimension.Source)).MaxBy(other => Fineness(other.Dimension.Source));
            told[alias] = leading is null ? Joined(dimension, alias) : Following(dimension, alias, leading.Dimension, told[leading.Alias]);
        }
        return told;
    }

    /// <summary>A dimension and the alias of its values.</summary>
    sealed record Aliased(Dimension Dimension, string Alias);

    /// <summary>What leads comes before what follows from it: countries before regions, years before months.</summary>
    static int Fineness(KeySource source) => source switch { CalendarKey calendar => calendar.PerYear, RegionKey => 1, _ => 0 };

    /// <summary>A region is that of the country beside it, and a month one of those of the year beside it: no row stands for Kenya in Europe.</summary>
    string Following(Dimension dimension, string alias, Dimension leader, string leading)
    {
        if (leader.Source is CalendarKey coarse) return Lasting(keys.LastingWithin(dimension.Source, leading, coarse.PerYear)!, alias); // only what lasts follows from a year
        joins.Add($" left join ({KeySql.Regions}) {alias} on {alias}.\"key\" = {leading}");
        return $"{alias}.\"code\"";
    }

    string Joined(Dimension dimension, string alias)
    {
        if (keys.Expression(dimension.Source) is { } expression) return Standing(expression, keys.AliasesOf(dimension), alias);
        if (keys.Lasting(dimension.Source) is { } lasting) return Lasting(lasting, alias);
        var (column, pairs) = sentence.Measure switch { SharedCount => keys.Weighted(dimension), { SharesOut: true } => keys.Portions(dimension), _ => keys.Pairs(dimension) };
        if (sentence.Measure is SharedCount) weights.Add($"coalesce({alias}.\"weight\", {SharedCount.Whole})");
        else if (sentence.Measure.SharesOut) portions.Add(alias);
        joins.Add($" left join ({pairs}) {alias} on {alias}.\"key\" = r.\"{column}\"");
        return $"{alias}.\"code\"";
    }

    /// <summary>Each month, quarter or year of a list once; a row that lasts in none stands under no value.</summary>
    string Lasting(string list, string alias)
    {
        joins.Add($" left join lateral (select unnest({list}) as \"code\") {alias} on true");
        if (sentence.Measure is SharedCount) weights.Add($"coalesce(case when {alias}.\"code\" = list_max({list}) then {SharedCount.Whole} - {SharedCount.Whole} // len({list}) * (len({list}) - 1)"
            + $" else {SharedCount.Whole} // len({list}) end, {SharedCount.Whole})");
        return $"{alias}.\"code\"";
    }

    /// <summary>The part of a row that belongs to a cell: of two dimensions the part of the part.</summary>
    string Share() => weights.Count == 0 ? "cast(1 as decimal(9,8))" : string.Join(" * ", weights.Select(w => $"(cast({w} as decimal(9,0)) * cast(0.00000001 as decimal(9,8)))"));

    string Standing(string expression, KindAliases merged, string alias)
    {
        var (join, standing) = KeySql.Joined(expression, merged, alias);
        joins.Add(join);
        return standing;
    }

    /// <summary>What a row gives to a sum: its own column or, where that states nothing, what its rows add up to.</summary>
    string Summand(MeasureField field)
    {
        if (field.Else is not { } filled) return $"r.\"{field.Column}\"";
        joins.Add($" left join ({keys.Added(filled)}) e on e.\"key\" = r.\"id\"");
        return $"coalesce(r.\"{field.Column}\", e.\"code\")";
    }

    /// <summary>The table of the rows; where they stand with a record of another set, only those whose record belongs to it, at its dates.</summary>
    string Table()
    {
        if (set.With is not { } with) return $"\"{set.Table.Name}\"";
        var columns = set.Table.Columns.Select(c => $"{(c.Name.StartsWith("placed_", StringComparison.Ordinal) ? "w" : "t")}.\"{c.Name}\"")
            .Concat(with.Set.Lasts is { } lasts ? SpanSql.ColumnsOf(lasts).Select(c => $"w.\"{c}\"") : []);
        var (join, id) = KeySql.Joined($"t.\"{with.Column}\"", aliases.Of(with.Set.Kind.Name), "z");
        return $"(select {string.Join(", ", columns)} from \"{set.Table.Name}\" t{join} join \"{with.Set.Table.Name}\" w on w.\"id\" = {id}"
            + $" where {string.Join(" and ", Belongs(with.Set, [with.Set.DefaultStatus!], "w").Prepend(View.Counts("w", with.Set.Table)))})"; // a set that others stand with has one
    }

    IEnumerable<string> Belongs(FigureSet of, IReadOnlyList<string> statuses, string alias)
    {
        if (aliases.Of(of.Kind.Name).Stands(alias) is { } stands) yield return stands;
        if (of.OnlyKind is { } kind) yield return $"{alias}.\"kind\" = {values.Add(kind)}";
        if (of.Without is { } without) yield return $"{alias}.\"{without}\" is null";
        if (of.OnlyWith is { } only) yield return $"{alias}.\"{only}\" is not null";
        if (statuses.Count > 0) yield return $"{alias}.\"status\" in ({values.List(statuses)})";
    }
}
