using Rapport.Figures;

namespace Rapport.Benchmarks;

/// <summary>A sentence, and what somebody would write by hand to answer it: keys first, then the value.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="DuckDB">SQL over flat tables in DuckDB.</param>
/// <param name="Sqlite">SQL over equal tables in SQLite.</param>
sealed record AskedSentence(string Sentence, string DuckDB, string Sqlite)
{
    const string Rows = "select version, sequence, title, id, 1 from activity where status = 'held' and programme = 'programme-20' "
        + "and placed between '2024-03-01' and '2024-03-31' order by placed, id";

    public static readonly IReadOnlyList<AskedSentence> All =
    [
        Same("count activities during 2024 by kind",
            "select kind, count(*) from activity where status = 'held' and placed between '2024-01-01' and '2024-12-31' group by kind"),
        new("count activities during 2021..2025 by country, year",
            "select code, year(placed), count(*) from activity join activity_country using (sequence) "
                + "where status = 'held' and placed between '2021-01-01' and '2025-12-31' group by 1, 2",
            "select code, substr(placed, 1, 4), count(*) from activity join activity_country using (sequence) "
                + "where status = 'held' and placed between '2021-01-01' and '2025-12-31' group by 1, 2"),
        Same("sum attendances of activities during 2023 by programme",
            "select programme, sum(attendances) from activity "
                + "where status = 'held' and placed between '2023-01-01' and '2023-12-31' group by programme"),
        Same("distinct partner of activities where pillar = pillar-1 during 2024",
            "select count(distinct p.code) from activity join activity_partner p using (sequence) join activity_pillar l using (sequence) "
            + "where l.code = 'pillar-1' and status = 'held' and placed between '2024-01-01' and '2024-12-31'"),
        Same("count activities where programme = programme-20 during 2024-03", Rows) with { WithTrace = true },
    ];

    /// <summary>Whether the rows behind the cell are asked for.</summary>
    public bool WithTrace { get; init; }

    /// <summary>The reading as keys and values: of the cells, or of the rows behind the one cell.</summary>
    public Dictionary<string, string> CellsOf(Reading reading) => WithTrace
        ? reading.Trace!.Single().Rows.ToDictionary(r => r.Id, _ => "1") // it was asked for
        : reading.Rows.ToDictionary(r => string.Join('/', r.Keys), r => r.Value!); // counts and sums of what is there

    static AskedSentence Same(string sentence, string sql) => new(sentence, sql, sql);
}
