using Rapport.Figures;

namespace Rapport.Benchmarks;

/// <summary>A sentence, and what somebody would write by hand to answer it: keys first, then the value.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="Sql">SQL over flat tables of the current rows.</param>
sealed record AskedSentence(string Sentence, string Sql)
{
    const string Held = "status = 'held' and placed between";

    /// <summary>Thirty sentences: twelve beside three databases, the others beside DuckDB.</summary>
    public static IReadOnlyList<AskedSentence> All => [.. InAllDatabases, .. InDuckDB.Select(asked => asked with { IsForDuckDBAlone = true })];

    /// <summary>In words that all three databases understand.</summary>
    static readonly AskedSentence[] InAllDatabases =
    [
        new("count activities during 2024 by kind", ByKind),
        new("count activities during 2021..2025 by country, year",
            $"select code, YEAR, count(*) from activity join activity_country using (sequence) where {Held} '2021-01-01' and '2025-12-31' group by 1, 2"),
        new("sum attendances of activities during 2023 by programme",
            $"select programme, sum(attendances) from activity where {Held} '2023-01-01' and '2023-12-31' group by programme"),
        new("distinct partner of activities where pillar = pillar-1 during 2024",
            "select count(distinct p.code) from activity join activity_partner p using (sequence) join activity_pillar l using (sequence) "
            + $"where l.code = 'pillar-1' and {Held} '2024-01-01' and '2024-12-31'"),
        new("count activities where country in (KEN, SOM, ETH) and modality = virtual during 2022..2024 by month",
            "select MONTH, count(*) from activity where sequence in (select sequence from activity_country where code in ('KEN', 'SOM', 'ETH')) "
            + $"and modality = 'virtual' and {Held} '2022-01-01' and '2024-12-31' group by 1"),
        new("count activities during 2025 by theme top 10",
            $"select code, count(*) from activity join activity_theme using (sequence) where {Held} '2025-01-01' and '2025-12-31' group by code order by 2 desc, 1 limit 10"),
        new("count activities where programme = programme-20 during 2024-03", Rows("activity", "status = 'held' and programme = 'programme-20'")) { WithTrace = true },
        new("count activities during 2024 by kind", ByKind) { OfPastDay = true },
        new("sum receipts where currency = USD during 2024 by donor top 10",
            "select donor, sum(AMOUNT) from contribution where kind = 'receipt' and currency = 'USD' and placed between '2024-01-01' and '2024-12-31' "
            + "group by donor order by 2 desc, 1 limit 10"),
        new("sum receipts during 2021..2025 by currency, year",
            "select currency, YEAR, sum(AMOUNT) from contribution where kind = 'receipt' and placed between '2021-01-01' and '2025-12-31' group by 1, 2"),
        new("distinct donor of receipts up to 2024-12-31",
            "select count(distinct donor) from contribution where kind = 'receipt' and placed <= '2024-12-31'"),
        new("count receipts where donor = org-90 and currency = USD during 2024-03",
            Rows("contribution", "kind = 'receipt' and donor = 'org-90' and currency = 'USD'")) { WithTrace = true },
    ];

    static readonly AskedSentence[] InDuckDB =
    [
        new("count activities", "select count(*) from activity where status = 'held'"),
        new("count all activities by status", "select status, count(*) from activity group by status"),
        new("count activities during 2023 by month", $"select MONTH, count(*) from activity where {Held} '2023-01-01' and '2023-12-31' group by 1"),
        new("count activities during 2021..2025 by quarter",
            $"select year(placed) || '-Q' || quarter(placed), count(*) from activity where {Held} '2021-01-01' and '2025-12-31' group by 1"),
        new("count activities during 2025 by venue country top 20",
            $"select venue_country, count(*) from activity where {Held} '2025-01-01' and '2025-12-31' group by 1 order by 2 desc, 1 limit 20"),
        new("count activities where not (kind = training or country = KEN) and has partner during 2024 by kind",
            $"select kind, count(*) from activity where {Held} '2024-01-01' and '2024-12-31' and not (kind = 'training' or sequence in (select sequence from activity_country where code = 'KEN')) "
            + "and sequence in (select sequence from activity_partner) group by kind"),
        new("distinct country of activities during 2024",
            $"select count(distinct code) from activity join activity_country using (sequence) where {Held} '2024-01-01' and '2024-12-31'"),
        new("distinct country of activities during 2021..2025 by year",
            $"select YEAR, count(distinct code) from activity join activity_country using (sequence) where {Held} '2021-01-01' and '2025-12-31' group by 1"),
        new("average attendances of activities during 2024 by kind",
            $"select kind, avg(attendances) from activity where {Held} '2024-01-01' and '2024-12-31' group by kind"),
        new("max attendances of activities during 2024 by programme",
            $"select programme, max(attendances) from activity where {Held} '2024-01-01' and '2024-12-31' group by programme"),
        new("sum attendances of activities / count activities during 2024 by modality",
            $"select modality, sum(attendances) / count(*) from activity where {Held} '2024-01-01' and '2024-12-31' group by modality"),
        new("shared count activities during 2024 by country",
            "select code, sum(1 / several) from (select code, count(*) over (partition by sequence) as several from activity join activity_country using (sequence) "
            + $"where {Held} '2024-01-01' and '2024-12-31') group by code"),
        new("count activities during 2024 by month compared with year before",
            "select strftime(if(placed < '2024-01-01', placed + interval 1 year, placed), '%Y-%m') as m, count(*) filter (placed < '2024-01-01'), count(*) filter (placed >= '2024-01-01') "
            + $"from activity where {Held} '2023-01-01' and '2024-12-31' group by 1"),
        new("count activities during 2024 by month running",
            $"select m, sum(n) over (order by m), n from (select MONTH as m, count(*) as n from activity where {Held} '2024-01-01' and '2024-12-31' group by 1)"),
        new("count contributions during 2024 by kind, month",
            "select kind, MONTH, count(*) from contribution where placed between '2024-01-01' and '2024-12-31' group by 1, 2"),
        new("average receipts where currency = USD during 2024",
            "select round(avg(amount), 2) from contribution where kind = 'receipt' and currency = 'USD' and placed between '2024-01-01' and '2024-12-31'"),
        new("sum receipts where currency = USD during 2024 by donor, quarter",
            "select donor, year(placed) || '-Q' || quarter(placed), sum(AMOUNT) from contribution where kind = 'receipt' and currency = 'USD' and placed between '2024-01-01' and '2024-12-31' group by 1, 2"),
        new("distinct donor of receipts during 2024 by currency",
            "select currency, count(distinct donor) from contribution where kind = 'receipt' and placed between '2024-01-01' and '2024-12-31' group by currency"),
    ];

    const string ByKind = $"select kind, count(*) from activity where {Held} '2024-01-01' and '2024-12-31' group by kind";

    /// <summary>Whether the rows behind the cell are asked for.</summary>
    public bool WithTrace { get; init; }

    /// <summary>Whether it is asked as recorded before the corrections; the peers, who know only current rows, answer without them.</summary>
    public bool OfPastDay { get; init; }

    /// <summary>Whether its SQL is in the words of DuckDB.</summary>
    public bool IsForDuckDBAlone { get; private init; }

    /// <summary>Whether it adds up amounts.</summary>
    public bool IsMoney => Sql.Contains("AMOUNT", StringComparison.Ordinal);

    /// <summary>What a table calls it.</summary>
    public string Name => $"`{Sentence}`{(WithTrace ? ", with its rows" : "")}{(OfPastDay ? ", as of a past day" : "")}";

    /// <summary>The same question in a database's own words for the year and month of a date and for an amount.</summary>
    public string In(FlatWords words) => Sql.Replace("YEAR", words.Year, StringComparison.Ordinal)
        .Replace("MONTH", words.Month, StringComparison.Ordinal).Replace("AMOUNT", words.Amount, StringComparison.Ordinal);

    /// <summary>The reading as keys and values: of the cells, each with what is set beside it, or of the rows behind the one cell.</summary>
    public Dictionary<string, decimal> CellsOf(Reading reading) => WithTrace
        ? reading.Trace!.Single().Rows.ToDictionary(r => r.Id, _ => 1m) // it was asked for
        : reading.Rows.Where(r => r.Keys is not ["(others)"]).ToDictionary(r => string.Join('/', r.Beside is { } beside ? r.Keys.Append(beside) : r.Keys),
            r => decimal.Parse(r.Value!, System.Globalization.CultureInfo.InvariantCulture)); // what is there has a value

    static string Rows(string table, string condition) => $"select version, sequence, id, 1 from {table} where {condition} "
        + "and placed between '2024-03-01' and '2024-03-31' order by placed, id";
}

/// <summary>How a database of flat tables says the year and the month of a date, and an amount with its two decimals.</summary>
sealed record FlatWords(string Year, string Month, string Amount)
{
    public static FlatWords DuckDB { get; } = new("year(placed)", "strftime(placed, '%Y-%m')", "amount");

    /// <summary>SQLite keeps dates as text and amounts as hundredths.</summary>
    public static FlatWords Sqlite { get; } = new("substr(placed, 1, 4)", "substr(placed, 1, 7)", "hundredths");

    public static FlatWords Postgres { get; } = new("extract(year from placed)", "to_char(placed, 'YYYY-MM')", "amount");
}
